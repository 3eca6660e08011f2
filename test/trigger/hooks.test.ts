import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { checkExists, create, remove } from '../../nodes/ClickSend/trigger/hooks';
import { NODE } from '../output/cases';

const contextAt = (url: string | undefined): IHookFunctions =>
	({
		getNode: () => NODE,
		getNodeWebhookUrl: () => url,
		getNodeParameter: (_name: string, fallback: unknown) => fallback,
		getExecutionCancelSignal: () => undefined,
	}) as unknown as IHookFunctions;

const HOOKS = { checkExists, create, remove };

describe.each(Object.entries(HOOKS))('%s', (_name, hook) => {
	it.each([
		['that n8n does not know', undefined],
		['without a scheme', 'n8n.example.com/webhook/1'],
		['that is blank', ''],
	])('refuses an address %s, before anything is asked of ClickSend', async (_case, url) => {
		const error: unknown = await hook(contextAt(url)).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: `n8n's own address is no web address: "${url}"`,
			description: expect.stringContaining('WEBHOOK_URL') as string,
		});
	});
});
