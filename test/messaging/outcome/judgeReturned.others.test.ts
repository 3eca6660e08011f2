import * as fc from 'fast-check';

import { isPlanned, type PlanEntry } from '../../../nodes/ClickSend/messaging/input/plan';
import { judgeReturned } from '../../../nodes/ClickSend/messaging/outcome/judgeReturned';
import { AU, AU_LOCAL, AU_OTHER, GB, message, US, US_OTHER } from '../builders';
import { listMessage } from '../lists';
import { bad, fates, planned, REPORT, RESEND, returned, UNKNOWN, type Fields } from './comingBack';

describe('who else is texted when the item comes back', () => {
	it.each<[string, Fields, now: string[], expected: string[]]>([
		['none of the others', { recipients: [AU, US, GB] }, [AU, US, GB], [US]],
		['who was put in the place of the one', { recipients: [AU, US] }, [AU, GB], [GB]],
		['who was added', {}, [US, GB], [US, GB]],
		['nobody, where the others are not known', { recipients: null }, [AU, US, GB], [US]],
		['none of the others in local form', { recipients: [AU, US] }, [US, AU_LOCAL], [US]],
		['none of the others who were local', { recipients: [AU_LOCAL, US] }, [US, AU], [US]],
		['none of many others', { recipients: [GB, AU, US_OTHER, US] }, [US, AU_LOCAL], [US]],
		['none of the others of a sheet', { recipients: ['61411111111', US] }, [US, AU], [US]],
		['who ends like another', { recipients: ['+4414055555555', AU] }, [US], [US]],
		[
			'whose digits stood in an entry that cannot be read',
			{ recipients: [`call ${AU_OTHER}`, `${AU} at home`, US] },
			[US, AU, AU_OTHER],
			[US, AU, AU_OTHER],
		],
	])('%s', (_case, fields, now, expected) => {
		expect(fates(planned(...now), fields)).toEqual(expected.map((to) => `send ${to}`));
	});

	it.each<[string, Fields, now: string]>([
		['in local form', { own: AU, recipients: [US, AU] }, AU_LOCAL],
		['in international form', { own: AU_LOCAL, recipients: [US, AU_LOCAL] }, AU],
		['with other blanks', { own: '+61 411-111.111', recipients: [US] }, AU],
	])('the one that the error is about, this time %s, is known', (_case, fields, now) => {
		expect(fates(planned(now), fields)).toEqual([`send ${now}`]);
		expect(fates(planned(now), { ...fields, ...UNKNOWN })).toEqual([`OUTCOME_UNKNOWN ${now}`]);
	});

	it.each<[string, Fields]>([
		['another', { own: GB, recipients: [GB] }],
		['nobody', { own: null, recipients: [] }],
		['somebody whose entry cannot be read', { own: `call ${US}`, recipients: [] }],
	])('an unknown outcome of %s keeps nobody from a text', (_case, fields) => {
		expect(fates(planned(US), { ...UNKNOWN, ...fields })).toEqual([`send ${US}`]);
	});

	it('an entry that cannot be read is refused for what it is, though it holds the digits of one', () => {
		const entries = [message({ to: US }), bad(`call ${AU}`)];
		expect(fates(entries, { recipients: [US, AU] })).toEqual([
			`send ${US}`,
			`NO_RECIPIENT call ${AU}`,
		]);
	});

	it('whoever was a recipient gets no text, but the one of the error; whoever was none does', () => {
		const numbers = fc.uniqueArray(fc.constantFrom(US, US_OTHER, AU, AU_OTHER, GB));
		fc.assert(
			fc.property(numbers, numbers, fc.constantFrom(US, AU, null), (before, now, own) => {
				const sent = now.filter((to) => to === own || !before.includes(to));
				expect(
					judgeReturned(planned(...now), returned({ own, recipients: before }), REPORT)
						.filter(isPlanned)
						.map(({ entry }) => entry.to),
				).toEqual(sent);
			}),
		);
	});
});

describe('nobody is left to send to', () => {
	it.each<[string, Fields, why: RegExp]>([
		['all had it, or have an error of their own', { recipients: [AU, US] }, /^Nobody is left/],
		['nobody knows who had it', { recipients: null }, /'error\.to'/],
	])('%s', (_case, fields, what) => {
		const left = judgeReturned(planned(AU, GB).slice(0, 1), returned(fields), REPORT);
		expect(left).toMatchObject([
			{
				item: 0,
				to: AU,
				problem: { status: 'ALREADY_SENT', what: expect.stringMatching(what) as string },
			},
		]);
	});
});

describe('a list that comes back', () => {
	const LIST = { own: 'list 428', recipients: ['list 428'] };

	it.each<[string, Fields, expected: string]>([
		['refused as a whole: it goes out', { ...LIST, isAboutList: true }, 'send list'],
		['unknown: it does not', { ...LIST, ...UNKNOWN, isAboutList: true }, 'OUTCOME_UNKNOWN nobody'],
		['another list: it goes out', { own: 'list 7', recipients: ['list 7'] }, 'send list'],
		[
			'a contact was refused: it does not',
			{ recipients: [US, 'list 428'], isAboutList: true },
			'ALREADY_SENT nobody',
		],
	])('%s', (_case, fields, expected) => {
		expect(fates([listMessage()], fields, RESEND)).toEqual([expected]);
	});
});

describe('the recipients that a third run has to know', () => {
	const numbers = Array.from(
		{ length: 100 },
		(_, index) => `+1206555${String(index + 100).padStart(4, '0')}`,
	);

	it.each<[string, Fields, PlanEntry[], expected: unknown]>([
		['those of before and of now', { recipients: [AU, US] }, planned(US, GB), [AU, US, GB]],
		['a list', { recipients: [US] }, [listMessage()], [US, 'list 428']],
		['nobody new who cannot be read', { recipients: [US] }, [bad(null)], [US]],
		['an entry that cannot be read', { recipients: [US] }, [bad('call me')], [US, 'call me']],
		['a hundred by name', { recipients: numbers.slice(1) }, planned(US), [...numbers.slice(1), US]],
		['more by their number', { recipients: numbers }, planned(US), 101],
		['those that nobody knows', { recipients: null }, planned(US), Infinity],
	])('%s', (_case, fields, entries, recipients) => {
		for (const { asked } of judgeReturned(entries, returned(fields), REPORT)) {
			expect(asked.recipients).toEqual(recipients);
			expect(asked.message).toBe('Hello');
		}
	});
});
