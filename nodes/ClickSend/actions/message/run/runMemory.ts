import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Returns the memory of this run, plain data that n8n keeps over the tries of *Retry On Fail*. The caller writes into
 * it.
 *
 * @param name the name of the memory; different names are kept apart
 */
export function runMemory<T extends object>(context: IExecuteFunctions, name: string): T {
	const runs = (context.getContext('node')[name] ??= {}) as Record<string, T | undefined>;
	return (runs[String(context.getWorkflowDataProxy(0).$runIndex)] ??= {} as T);
}
