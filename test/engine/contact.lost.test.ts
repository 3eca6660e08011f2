import type { Fault, FaultPlan } from '../sandbox/faults';
import { fictional, jsonOf, onStage, type Stage } from './cases';
import {
	contactParameters,
	onPost,
	people,
	person,
	runContacts,
	UPSERT,
	writes,
	TAKEN,
	NOT_TAKEN,
	MODES,
	customers,
	allErrors,
} from './contacts';
import { RETRY, status } from './faults';

const GARBLED: Fault = { type: 'truncatedBody' };
const THROTTLED: Fault = { type: 'rateLimit', retryAfter: 20 };

const CREATE = contactParameters('create', {
	phoneNumber: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.first }}' },
});
describe.each(MODES)('%s: the lost answer of a new contact', (_name, settings) => {
	const play = async (
		parameters: typeof CREATE,
		faults: FaultPlan,
		check: (stage: Stage, result: Awaited<ReturnType<typeof runContacts>>) => void,
	) =>
		await onStage(
			async (stage) => check(stage, await runContacts(stage, [person(1)], parameters, settings)),
			{ lists: customers(), faults },
		);

	it.each([
		['upsert, taken', UPSERT, TAKEN],
		['upsert, unreadable', UPSERT, GARBLED],
		['upsert, a server error behind the work', UPSERT, status(500, { taken: true })],
		['create, taken', CREATE, TAKEN],
		['create, unreadable', CREATE, GARBLED],
	])('%s: is looked up, and the contact is made once', async (_case, parameters, fault) => {
		await play(parameters, onPost(fault), (stage, result) => {
			expect(result.error).toBeUndefined();
			expect(jsonOf(result)).toMatchObject([{ phone_number: fictional(1), first_name: 'Name 1' }]);
			expect(people(stage)).toHaveLength(1);
			expect(writes(stage)).toHaveLength(1);
		});
	});

	it.each([
		['upsert', UPSERT],
		['create', CREATE],
	])('%s, not taken: is not made again, by no try, and says so', async (_case, parameters) => {
		await play(parameters, onPost(NOT_TAKEN), (stage, result) => {
			expect(result.error).toBeUndefined();
			expect(allErrors(result)).toMatchObject([
				{
					message: expect.stringMatching(/the list does not show the contact\. Look in/),
					http_code: null,
				},
			]);
			expect(writes(stage)).toHaveLength(1);
			expect(people(stage)).toEqual([]);
		});
	});

	it.each([
		['upsert', UPSERT],
		['create', CREATE],
	])('%s: what ClickSend turned away with a 429 is made later', async (_case, parameters) => {
		await play(parameters, onPost(THROTTLED, THROTTLED), (stage, result) => {
			expect(jsonOf(result)).toMatchObject([{ phone_number: fictional(1) }]);
			expect(people(stage)).toHaveLength(1);
		});
	});
});

it('a contact that a try has made and the list shows late is found by the next try', async () => {
	await onStage(
		async (stage) => {
			let calls = 0;
			const { clickSend } = stage.sandbox;
			const handle = clickSend.handle.bind(clickSend);
			const hidden = Object.assign(clickSend, {
				handle: (request: Parameters<typeof handle>[0]) => {
					const reply = handle(request);
					if (request.method !== 'GET') return reply;
					calls += 1;
					// The first look, and all three after the lost answer, show nobody.
					if (calls > 4) return reply;
					return { ...reply, body: { data: { total: 0, data: [] } } };
				},
			});
			expect(hidden).toBe(clickSend);
			const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
			const result = await runContacts(stage, [person(1)], UPSERT, settings);

			expect(jsonOf(result)).toMatchObject([{ action: 'created', first_name: 'Name 1' }]);
			expect(people(stage)).toHaveLength(1);
			expect(writes(stage)).toHaveLength(1);
		},
		{ lists: customers(), faults: onPost(TAKEN) },
	);
});
