import { isNaming, Lookups, type Known } from '../../nodes/ClickSend/api/lookUp';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import { answered, request } from '../messaging/builders';
import { readSample } from '../sandbox/testKit';
import { lost, notReached, script, throttled } from './script';

const { catalogue } = voice;
const LANGUAGES = answered(200, readSample('46-voice-lang'));

const call = (language: unknown, chosen = 'male') => request({ own: { language, voice: chosen } });

it.each([
	['the default language', 'en-us', false],
	['another language', 'de-de', true],
])('%s', (_case, language, expected) => {
	expect(isNaming(call(language), catalogue)).toBe(expected);
	expect(isNaming(call(language))).toBe(false);
});

it('the list is read once per run, and not at all for the default language', async () => {
	const played = script([LANGUAGES]);
	const lookups = new Lookups(played.ask, {}, catalogue);
	const asked = ['en-us', 'de-de', 'sv-se', 'xx'].map((language) => call(language));
	const found = [];
	for (const one of asked) found.push(await lookups.complete(one));

	expect(found).toMatchObject([
		asked[0],
		asked[1],
		{ status: 'INVALID_VOICE' },
		{ status: 'INVALID_LANG' },
	]);
	expect(played.requests).toEqual([{ method: 'GET', url: '/voice/lang' }]);
});

it('a later try of the run does not read it again', async () => {
	const known: Known = {};
	await new Lookups(script([LANGUAGES]).ask, known, catalogue).complete(call('de-de'));
	const again = script([]);
	const later = new Lookups(again.ask, structuredClone(known), catalogue);

	expect(await later.complete(call('sv-se'))).toMatchObject({ status: 'INVALID_VOICE' });
	expect(again.requests).toEqual([]);
});

it('a catalogue is not read after the login was refused', async () => {
	const played = script([answered(401, {})]);
	const lookups = new Lookups(played.ask, {}, catalogue);
	await lookups.complete(request({ listId: 428 }));
	await lookups.complete(call('de-de'));

	expect(played.requests).toEqual([{ method: 'GET', url: '/lists/428' }]);
});

it.each([
	['is refused', answered(403, {})],
	['is not there', answered(404, {})],
	['comes in another form', answered(200, { data: { data: [] } })],
	['comes empty', answered(200, { data: [] })],
	['gets lost', lost],
	['cannot be asked for', notReached],
	['is held back', throttled('1')],
])('ClickSend itself judges the voice where the list %s', async (_case, reply) => {
	const lookups = new Lookups(script([reply]).ask, {}, catalogue);
	expect(await lookups.complete(call('sv-se'))).toMatchObject(call('sv-se'));
});
