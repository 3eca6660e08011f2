import { createFaults } from './faults';
import type { Fault, PlannedFault } from './faults';
import { startSandbox } from './server';
import type { Sandbox } from './server';
import { createClient, inboundRule } from './testKit';

const fault: Fault = { type: 'emptyObject' };
const RULES = '/automations/sms/inbound';

describe('a planned fault is meant for', () => {
	it.each<[string, Omit<PlannedFault, 'fault'>, string, string, boolean]>([
		['a path to the letter', { path: '/sms/receipts' }, 'GET', '/sms/receipts', true],
		['not for one below it', { path: '/sms/receipts' }, 'GET', '/sms/receipts/A', false],
		['one with an id', { path: '/sms/receipts/A' }, 'GET', '/sms/receipts/A', true],
		['not for another id', { path: '/sms/receipts/A' }, 'GET', '/sms/receipts/B', false],
		['all below with a *', { path: '/sms/receipts/*' }, 'GET', '/sms/receipts/B', true],
		['not for the one above', { path: '/sms/receipts/*' }, 'GET', '/sms/receipts', false],
		['all that begins so', { path: '/sms/receipts*' }, 'PUT', '/sms/receipts-read', true],
		['everything', { path: '*' }, 'GET', '/account', true],
		['a method', { path: RULES, method: 'POST' }, 'POST', RULES, true],
		['not for another method', { path: RULES, method: 'POST' }, 'GET', RULES, false],
	])('%s', (_case, planned, method, path, meant) => {
		expect(createFaults([{ ...planned, fault }]).pick(path, method)).toBe(
			meant ? fault : undefined,
		);
	});
});

it('counts the calls that an entry is meant for, and no others', () => {
	const faults = createFaults([{ path: `${RULES}/*`, method: 'DELETE', nth: 2, fault }]);
	const calls: Array<[string, string]> = [
		['DELETE', `${RULES}/1`],
		['GET', `${RULES}/1`],
		['DELETE', RULES],
		['DELETE', `${RULES}/2`],
		['DELETE', `${RULES}/3`],
	];
	const hits = calls.map(([method, path]) => faults.pick(path, method) === fault);
	expect(hits).toEqual([false, false, false, true, false]);
});

describe('over HTTP', () => {
	let sandbox: Sandbox;

	beforeEach(async () => {
		const refused: Fault = { type: 'status', status: 500, taken: false };
		const plan = [{ path: RULES, method: 'POST', nth: 1, fault: refused }];
		sandbox = await startSandbox({ faults: plan });
	});

	afterEach(() => sandbox.close());

	it('methods are told apart', async () => {
		const client = createClient(sandbox);
		const body = inboundRule('http://127.0.0.1:9/');
		expect((await client.get(RULES)).status).toBe(200);
		expect((await client.post(RULES, body)).status).toBe(500);
		expect(sandbox.rules().inbound).toEqual([]);
		expect((await client.post(RULES, body)).status).toBe(200);
		expect(sandbox.rules().inbound).toHaveLength(1);
	});
});
