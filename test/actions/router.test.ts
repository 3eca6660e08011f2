import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { router } from '../../nodes/ClickSend/actions/router';
import { NODE } from '../output/cases';

const contextWith = (parameters: Record<string, unknown>): IExecuteFunctions =>
	({
		addExecutionHints: () => undefined,
		getExecutionCancelSignal: () => undefined,
		getNode: () => NODE,
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			parameters[name] ?? fallback,
	}) as unknown as IExecuteFunctions;

it.each(['addExecutionHints', 'getExecutionCancelSignal'])(
	'an n8n without %s is told to be too old before anything is sent',
	async (name) => {
		const getNodeParameter = jest.fn();
		const context = { ...contextWith({}), getNodeParameter, [name]: undefined };

		await expect(router(context)).rejects.toMatchObject({
			message: expect.stringContaining(name) as string,
			description: expect.stringContaining('1.123') as string,
		});
		expect(getNodeParameter).not.toHaveBeenCalled();
	},
);

describe('an operation that this node does not have is said so', () => {
	it.each([
		['of another resource', { resource: 'fax', operation: 'send' }],
		['of tomorrow', { resource: 'sms', operation: 'receive' }],
		['that n8n adds by itself', { resource: 'sms', operation: '__CUSTOM_API_CALL__' }],
		['without a name', { resource: 'sms' }],
		['without anything', {}],
		['named like a method of every object', { resource: 'constructor' }],
	])('%s', async (_case, parameters) => {
		const error: unknown = await router(contextWith(parameters)).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: expect.stringContaining('has no operation') as string,
			description: expect.stringContaining('HTTP Request') as string,
		});
	});
});
