import { voice } from '../../../nodes/ClickSend/messaging/channels/voice';
import { readSample } from '../../sandbox/testKit';

describe('a voice that the language has', () => {
	const { data } = readSample('46-voice-lang') as { data: Array<Record<string, unknown>> };
	const problemOf = (language: unknown, chosen: string, rows: typeof data = data) =>
		voice.catalogue.problemWith({ language, voice: chosen }, rows);
	const ONLY: Array<[string, string]> = [
		...['en-in', 'fr-ca', 'nb-no', 'ro-ro', 'sv-se', 'tr-tr'].map((code): [string, string] => [
			code,
			'female',
		]),
		['pt-pt', 'male'],
	];

	it.each(ONLY)('%s has a %s voice and no other', (code, only) => {
		const other = only === 'male' ? 'female' : 'male';
		expect(problemOf(code, only)).toBeUndefined();
		expect(problemOf(code, other)).toEqual({
			status: 'INVALID_VOICE',
			what: expect.stringMatching(
				`\\(${code}\\) has no ${other} voice, only a ${only} one$`,
			) as string,
		});
	});

	it('any other language of the sample has both', () => {
		const others = data.filter(({ code }) => ONLY.every(([only]) => only !== code));
		expect(others).toHaveLength(data.length - ONLY.length);
		for (const { code } of others) {
			expect([problemOf(code, 'female'), problemOf(code, 'male')]).toEqual([undefined, undefined]);
		}
	});

	it('a language without a name is called by its code', () => {
		expect(problemOf('de-de', 'male', [{ code: 'de-de', gender: 'Female' }])).toMatchObject({
			what: 'de-de has no male voice, only a female one',
		});
	});

	it.each([
		['a language', 7, 'male'],
		['a voice', 'en-in', 'robot'],
	])('%s that is none is not looked for', (_case, language, chosen) => {
		expect(problemOf(language, chosen)).toBeUndefined();
	});

	it('a language that ClickSend does not list is refused', () => {
		expect(problemOf('xx', 'female')).toEqual({
			status: 'INVALID_LANG',
			what: 'ClickSend does not speak the language "xx"',
		});
	});

	it.each<[string, Array<Record<string, unknown>>]>([
		['an empty list', []],
		['rows of something else', [{ id: 7 }, { code: null }]],
		['a language without voices', [{ code: 'de-de', country: 'German', gender: [] }]],
		['voices of another kind', [{ code: 'de-de', gender: { female: true } }]],
	])('%s proves nothing', (_case, rows) => {
		expect(problemOf('de-de', 'male', rows)).toBeUndefined();
	});
});
