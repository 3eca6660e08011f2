import type { Fault, FaultPlan } from '../sandbox/faults';
import { errorsIn, fictional, jsonOf, onStage, pluck, type Stage } from './cases';
import {
	contactParameters,
	onContact,
	onPost,
	people,
	person,
	runContacts,
	UPSERT,
	writes,
} from './contacts';
import type { RunOptions } from './engine';
import { RETRY, status } from './faults';

const TAKEN: Fault = { type: 'resetAfterTaken' };
const NOT_TAKEN: Fault = { type: 'resetBeforeRead' };
const GARBLED: Fault = { type: 'truncatedBody' };
const THROTTLED: Fault = { type: 'rateLimit', retryAfter: 20 };

const CREATE = contactParameters('create', {
	phoneNumber: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.first }}' },
});
const DELETE = contactParameters('delete', {
	findBy: 'phoneNumber',
	phoneNumber: '={{ $json.phone }}',
});
const UPDATE = contactParameters('update', {
	findBy: 'phoneNumber',
	phoneNumber: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.first }}' },
});

const list = (...contacts: object[]) => [{ list_id: 428, list_name: 'Customers', contacts }];
const ADA = { phone_number: fictional(0), first_name: 'Ada', contact_id: 7 };

const MODES: Array<[name: string, settings: RunOptions['settings']]> = [
	['Stop Workflow', {}],
	['Continue', { onError: 'continueRegularOutput' }],
	['Continue (using error output)', { onError: 'continueErrorOutput' }],
	['Retry On Fail', RETRY],
	['Retry On Fail and Continue', { ...RETRY, onError: 'continueRegularOutput' }],
];

const errorsOf = (result: Awaited<ReturnType<typeof runContacts>>) =>
	errorsIn([...result.output, ...result.errorOutput]).filter((error) => error !== undefined);

describe.each(MODES)('%s: the lost answer of a new contact', (_name, settings) => {
	const play = async (
		parameters: typeof CREATE,
		faults: FaultPlan,
		check: (stage: Stage, result: Awaited<ReturnType<typeof runContacts>>) => void,
	) =>
		await onStage(
			async (stage) => check(stage, await runContacts(stage, [person(1)], parameters, settings)),
			{ lists: list(), faults },
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
			expect(errorsOf(result)).toMatchObject([
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
		{ lists: list(), faults: onPost(TAKEN) },
	);
});

describe('the lost answer of a change', () => {
	it.each([
		['upsert, taken', UPSERT, onContact('PUT', TAKEN), 'Bea'],
		['upsert, not taken', UPSERT, onContact('PUT', NOT_TAKEN), 'Bea'],
		['update, taken', UPDATE, onContact('PUT', TAKEN), 'Bea'],
		['update, not taken', UPDATE, onContact('PUT', NOT_TAKEN), 'Bea'],
		['update, lost each time, and taken', UPDATE, onContact('PUT', ...Array(4).fill(TAKEN)), 'Bea'],
	])('%s: the contact has its fields', async (_case, parameters, faults, first) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0, 'Bea')], parameters);

				expect(jsonOf(result)).toMatchObject([{ action: 'updated', first_name: first }]);
				expect(people(stage)).toMatchObject([{ phone_number: fictional(0), first_name: first }]);
			},
			{ lists: list(ADA), faults },
		);
	});

	it('update, never taken: it says that doing it again does no harm', async () => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0, 'Bea')], UPDATE);

				expect(result.error).toBeUndefined();
				expect(errorsOf(result)).toMatchObject([
					{ message: expect.stringMatching(/doing it twice does no harm\.$/) },
				]);
				expect(people(stage)).toMatchObject([{ first_name: 'Ada' }]);
			},
			{ lists: list(ADA), faults: onContact('PUT', ...Array(4).fill(NOT_TAKEN)) },
		);
	});
});

describe.each(MODES)('%s: the lost answer of a deletion', (_name, settings) => {
	it.each([
		['taken', onContact('DELETE', TAKEN)],
		['not taken', onContact('DELETE', NOT_TAKEN)],
		['lost each time, and taken', onContact('DELETE', ...Array(4).fill(TAKEN))],
	])('%s: a 404 behind it is a deletion', async (_case, faults) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0)], DELETE, settings);

				expect(jsonOf(result)).toEqual([
					{
						contact_id: 7,
						list_id: 428,
						phone_number: fictional(0),
						email: expect.any(String),
						deleted: true,
					},
				]);
				expect(people(stage)).toEqual([]);
			},
			{ lists: list(ADA), faults },
		);
	});
});

it('a deletion that a try has made, and whose answers all got lost, is known to the next try', async () => {
	await onStage(
		async (stage) => {
			const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
			const result = await runContacts(stage, [person(0)], DELETE, settings);

			expect(pluck(jsonOf(result), 'deleted')).toEqual([true]);
			expect(people(stage)).toEqual([]);
		},
		{
			lists: list(ADA),
			faults: [
				...onContact('DELETE', ...Array(4).fill(TAKEN)),
				...onContact('GET', ...Array(4).fill(status(500))),
			],
		},
	);
});
