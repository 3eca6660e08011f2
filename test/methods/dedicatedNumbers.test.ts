import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type INodePropertyOptions } from 'n8n-workflow';

import { credentialOf, onStage } from '../engine/cases';
import { engineNode, nodeTypesOf } from '../engine/engine';
import { loadPackage } from '../engine/package';
import { additionalData } from '../engine/services';
import type { Sandbox } from '../sandbox/server';
import { readSample } from '../sandbox/testKit';

/** Opens the dropdown of the built trigger, as n8n's editor does. */
async function open(sandbox: Sandbox): Promise<INodePropertyOptions[]> {
	const { trigger, credential } = await loadPackage();
	const load = trigger.methods?.loadOptions?.getDedicatedNumbers;
	if (load === undefined) throw new Error('The trigger has no dropdown of numbers');
	const node = engineNode('ClickSend Trigger', 'trigger', {
		credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
	});
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ trigger }),
	});
	const services = additionalData(credential, credentialOf(sandbox), 'internal', 'none');
	return await load.call(new LoadOptionsContext(workflow, node, services, 'parameters'));
}

const ALL = { name: 'All Numbers', value: '*' };

describe('the dropdown of dedicated numbers', () => {
	it('shows where each is and what was noted on it, also of one that may not send yet', async () => {
		const { data } = readSample('36-numbers') as { data: { data: object[] } };
		await onStage(
			async ({ sandbox }) => {
				expect(await open(sandbox)).toEqual([
					ALL,
					{ name: '+61411111111 (Australia)', value: '+61411111111' },
					{
						name: '+61422222222 (Australia)',
						value: '+61422222222',
						description: 'Business line',
					},
				]);
			},
			{ numbers: data.data as [] },
		);
	});

	it('says with the first entry where ClickSend gives the same page again and again', async () => {
		await onStage(
			async ({ sandbox }) => {
				const description =
					'Not shown: further numbers (ClickSend gave the rows of an earlier page again where page 2 was asked for)';
				const numbers = await open(sandbox);

				expect(numbers).toHaveLength(101);
				expect(numbers[0]).toEqual({ ...ALL, description });
			},
			{
				numbers: 100,
				faults: [{ path: '/numbers', fault: { type: 'samePage', lastPage: 1e15 } }],
			},
		);
	});

	it('shows those of all pages', async () => {
		await onStage(
			async ({ sandbox }) => {
				const values = (await open(sandbox)).map(({ value }) => value);
				expect(values).toHaveLength(251);
				expect(new Set(values).size).toBe(251);
			},
			{ numbers: 250 },
		);
	});

	it('has all numbers for an account without any', async () => {
		await onStage(async ({ sandbox }) => {
			expect(await open(sandbox)).toEqual([ALL]);
		});
	});

	it('says what ClickSend said', async () => {
		await onStage(async ({ sandbox }) => {
			const fault = { type: 'status', status: 403, body: 'json', taken: false } as const;
			sandbox.faults.set([{ path: '/numbers', fault }]);
			await expect(open(sandbox)).rejects.toMatchObject({
				name: 'NodeApiError',
				description: expect.stringContaining('may do that') as string,
			});
		});
	});
});
