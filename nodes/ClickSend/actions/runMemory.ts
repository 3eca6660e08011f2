import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * What n8n keeps of this run of the node over the tries of *Retry On Fail*: plain data, to be written into.
 *
 * @param name of what is kept; each is kept by itself
 */
export function runMemory<T extends object>(context: IExecuteFunctions, name: string): T {
	const runs = (context.getContext('node')[name] ??= {}) as Record<string, T | undefined>;
	return (runs[String(context.getWorkflowDataProxy(0).$runIndex)] ??= {} as T);
}
