import type { IDataObject } from 'n8n-workflow';

import { ASK_N8N, compile } from '../../nodes/ClickSend/actions/parameter/plainExpression';

/** The value of a parameter for an item, or the error. */
export type Outcome = { value: unknown } | { thrown: string };

export function outcomeOf(read: () => unknown): Outcome {
	try {
		return { value: read() };
	} catch (thrown) {
		return { thrown: String(thrown) };
	}
}

/** The result for a template: the number of values that the node is certain of, and those of which n8n says something else. */
export interface Judgement {
	certain: number;
	wrong: object[];
}

/**
 * Holds what the node reads against what n8n said of each item. What n8n refuses for every item it refuses as such: the
 * first value of a run, which is always n8n's, shows that.
 */
export function judge(
	template: string,
	items: readonly IDataObject[],
	outcomes: readonly Outcome[],
): Judgement {
	const evaluate = compile(template);
	const isRefused = outcomes.every((outcome) => 'thrown' in outcome);
	if (evaluate === undefined || isRefused) return { certain: 0, wrong: [] };
	const values = items.map((item) => evaluate(item));
	const certain = [...values.keys()].filter((item) => values[item] !== ASK_N8N);
	const wrong = certain.flatMap((item) => {
		const outcome = outcomes[item] ?? { thrown: 'not judged' };
		const isSame = 'value' in outcome && Object.is(outcome.value, values[item]);
		return isSame ? [] : [{ template, item: items[item], read: values[item], n8n: outcome }];
	});
	return { certain: certain.length, wrong };
}
