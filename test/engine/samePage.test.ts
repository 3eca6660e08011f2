import type { INodeParameters } from 'n8n-workflow';

import type { Fault } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import { fictional, jsonOf, onStage, type Stage } from './cases';
import { byId } from './reads';

const FIRST_PAGE = 100;

/** Everything that the account has in each kind of list. */
const CONTENT: SandboxOptions = {
	lists: [
		{ list_id: 428, list_name: 'Customers', contacts: FIRST_PAGE },
		...Array.from({ length: FIRST_PAGE - 1 }, (_, index) => ({
			list_id: 500 + index,
			list_name: `List ${index}`,
		})),
	],
	templates: FIRST_PAGE,
	pollRules: 1,
};

async function fill({ sandbox }: Stage): Promise<void> {
	sandbox.seedHistory(FIRST_PAGE);
	for (let index = 0; index < FIRST_PAGE; index += 1) {
		await sandbox.receiveSms({ from: fictional(index), body: 'Yes', message_id: `IN-${index}` });
	}
}

const LISTS: Array<[path: string, parameters: INodeParameters]> = [
	['/lists', { resource: 'contactList', operation: 'getMany' }],
	['/lists/428/contacts', { resource: 'contact', operation: 'getMany', listId: byId('428') }],
	['/sms/templates', { resource: 'template', operation: 'getMany' }],
	['/sms/history', { resource: 'sms', operation: 'getMany' }],
	['/sms/inbound', { resource: 'sms', operation: 'getInbound' }],
];

const FAULTS: Array<[name: string, fault: Fault, why: string]> = [
	[
		'which page is asked for is ignored',
		{ type: 'samePage', lastPage: 400 },
		'ClickSend gave the rows of an earlier page again where page 2 was asked for',
	],
	[
		'there is no end of pages',
		{ type: 'samePage', lastPage: 1e15 },
		'ClickSend gave the rows of an earlier page again where page 2 was asked for',
	],
	[
		'each page calls itself the first',
		{ type: 'samePage', lastPage: 400, number: 1 },
		'ClickSend gave page 1 where page 2 was asked for',
	],
];

describe.each(LISTS)('Return All of %s', (path, parameters) => {
	it.each(FAULTS)('ends where %s, and says so', async (_case, fault, why) => {
		await onStage(async (stage) => {
			await fill(stage);
			stage.sandbox.faults.set([{ path, fault }]);
			const result = await stage.send({
				items: [{}],
				parameters: { ...parameters, returnAll: true },
			});

			expect(jsonOf(result)).toHaveLength(FIRST_PAGE);
			expect(stage.sandbox.record.gets(path)).toBe(2);
			expect(result.hints).toEqual([
				expect.objectContaining({ message: `The list was not read to its end: ${why}.` }),
			]);
		}, CONTENT);
	});
});
