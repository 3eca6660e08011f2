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

/** Returns the memory of this run where *Retry On Fail* may need it; without it nothing is kept. */
export const triesMemory = <T extends Record<string, unknown>>(
	context: IExecuteFunctions,
	name: string,
): T => (context.getNode().retryOnFail === true ? runMemory<T>(context, name) : ({} as T));
