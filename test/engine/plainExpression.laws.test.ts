import { isDeepStrictEqual } from 'node:util';

import * as fc from 'fast-check';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { parameterReader } from '../../nodes/ClickSend/actions/parameter';
import { inNode } from './inNode';
import { judge, outcomeOf } from './judging';
import { anyCase, type TemplateCase } from './templates';

const textField = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

/** Runs a node with a field for each template, which `work` gets the name of. */
async function withTemplates<T>(
	{ templates, items }: TemplateCase,
	work: (context: IExecuteFunctions, name: string, template: string) => T,
): Promise<T[]> {
	const fields = templates.map((template, index) => [`field${index}`, template] as const);
	const node = {
		properties: fields.map(([name]) => textField(name)),
		parameters: Object.fromEntries(fields),
		items,
	};
	return await inNode(node, (context) =>
		fields.map(([name, template]) => work(context, name, template)),
	);
}

const SIZE = { items: 5, templates: 8 };

const RUNS = { numRuns: Number(process.env.TEMPLATES ?? 40) };

it('a value that the node is certain of is the one that n8n has', async () => {
	let [pairs, certain] = [0, 0];
	const law = fc.asyncProperty(anyCase(SIZE), async ({ templates, items }) => {
		const judgements = await withTemplates({ templates, items }, (context, name, template) => {
			const outcomes = items.map((_, item) =>
				outcomeOf(() => context.getNodeParameter(name, item)),
			);
			return judge(template, items, outcomes);
		});
		expect(judgements.flatMap(({ wrong }) => wrong)).toEqual([]);
		pairs += templates.length * items.length;
		certain += judgements.reduce((sum, judgement) => sum + judgement.certain, 0);
	});
	await fc.assert(law, RUNS);
	// A reader that is never certain would keep the law.
	expect(certain / pairs).toBeGreaterThan(0.4);
});

it('a reader gives, or throws, what n8n does, item by item', async () => {
	const law = fc.asyncProperty(anyCase(SIZE), async ({ templates, items }) => {
		await withTemplates({ templates, items }, (context, name) => {
			const read = parameterReader(context, name);
			for (const item of items.keys()) {
				const expected = outcomeOf(() => context.getNodeParameter(name, item));
				const outcome = outcomeOf(() => read(item));
				// Jest asks a value for its constructor, which is data here, and may be NaN.
				expect(isDeepStrictEqual(outcome, expected) ? expected : outcome).toBe(expected);
			}
		});
	});
	await fc.assert(law, RUNS);
});
