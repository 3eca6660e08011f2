import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { NODE } from '../output/cases';

type Context = IHookFunctions & IWebhookFunctions;

/** A node in n8n, as far as its memory goes. */
export interface NodeContext {
	context: Context;
	/** The static data of the node, as another process may change it. */
	data: Record<string, unknown>;
}

interface Options {
	/** A name that no other test uses: the node remembers by it. */
	id: string;
	mode?: string;
	activation?: string;
	data?: Record<string, unknown>;
}

/** The context of a hook or of a call, with static data that nothing else touches. */
export function contextOf({ id, mode = 'trigger', activation, data = {} }: Options): NodeContext {
	const context = {
		getMode: () => mode,
		getNode: () => ({ ...NODE, id }),
		getWorkflow: () => ({ id: 'workflow' }),
		getWorkflowStaticData: () => data,
		...(activation !== undefined && {
			getActivationMode: () => activation,
			getWebhookDescription: () => undefined,
		}),
	};
	return { context: context as unknown as Context, data };
}

let nodes = 0;

/** The context of a node that no other test knows. */
export const freshContext = (fields: Partial<Options> = {}): NodeContext =>
	contextOf({ id: `node ${(nodes += 1)}`, ...fields });
