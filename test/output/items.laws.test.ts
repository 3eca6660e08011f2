import * as fc from 'fast-check';
import type { INodeExecutionData } from 'n8n-workflow';

import { runError } from '../../nodes/ClickSend/output/runError';
import { hintFor } from '../../nodes/ClickSend/output/hints/hint';
import { isAccepted, isSafeToThrow, type Report } from '../../nodes/ClickSend/output/report';
import { fullRow, strayRow } from './ofSms';
import { anyReport } from './arbitraries';
import { buildItems, frozen, NODE } from './cases';
import { OUTPUT_MODES } from '../../nodes/ClickSend/output/show';

const mode = fc.constantFrom(...OUTPUT_MODES);

/** The items that every n8n takes to the error output: those with the single key `error`. */
const isError = ({ json }: INodeExecutionData): boolean => Object.keys(json).join() === 'error';

const itemsOf = ({ pairedItem }: INodeExecutionData): number[] =>
	[pairedItem ?? []].flat().map((one) => (typeof one === 'number' ? one : one.item));

const refusedOf = ({ results }: Report) => results.filter((one) => !isAccepted(one));

/** All names in it, at any depth. */
function namesIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(namesIn);
	return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

const anyOutput = fc.record({ one: anyReport, mode, toErrorOutput: fc.boolean() });

describe('the laws of the output', () => {
	it('"all" has an item for each result and then one for each stray row', () => {
		fc.assert(
			fc.property(anyReport, (one) => {
				expect(buildItems(one, 'all', false).map(({ json }) => json)).toEqual([
					...one.results.map(fullRow),
					...one.strays.map(strayRow),
				]);
			}),
		);
	});

	it('every item says which items of the input it comes from', () => {
		fc.assert(
			fc.property(anyOutput, ({ one, toErrorOutput, ...rest }) => {
				for (const item of buildItems(one, rest.mode, toErrorOutput)) {
					expect(itemsOf(item).length).toBeGreaterThan(0);
					for (const index of itemsOf(item)) expect(index).toBeLessThan(one.itemCount);
				}
			}),
		);
	});

	it('every message leaves, in every mode: its item of the input has one of the output', () => {
		fc.assert(
			fc.property(anyOutput, ({ one, toErrorOutput, ...rest }) => {
				const isFaithful = one.results.every(
					({ call, item }) => call === null || call.items.includes(item),
				);
				fc.pre(isFaithful);
				const covered = buildItems(one, rest.mode, toErrorOutput).flatMap(itemsOf);
				expect(covered).toEqual(expect.arrayContaining(one.results.map(({ item }) => item)));
			}),
		);
	});

	it('with an error output each message that was not accepted leaves there, once, and nothing else does', () => {
		fc.assert(
			fc.property(anyReport, mode, (one, chosen) => {
				const errors = buildItems(one, chosen, true).filter(isError);
				expect(errors).toEqual(
					refusedOf(one).map((refused) => ({
						json: {
							error: expect.objectContaining({
								...fullRow(refused),
								message: expect.any(String) as string,
								to: refused.to ?? fullRow(refused).to,
								custom_string:
									refused.outcome === 'unknown'
										? (refused.entry?.custom_string ?? null)
										: fullRow(refused).custom_string,
							}) as object,
						},
						pairedItem: { item: refused.item },
					})),
				);
			}),
		);
	});

	it('without an error output nothing leaves there', () => {
		fc.assert(
			fc.property(anyReport, mode, (one, chosen) => {
				expect(buildItems(one, chosen, false).filter(isError)).toEqual([]);
			}),
		);
	});

	it('when anything was taken the first item has no error, so that n8n does not run the node again', () => {
		fc.assert(
			fc.property(anyOutput, ({ one, toErrorOutput, ...rest }) => {
				fc.pre(one.strays.length > 0 || one.results.some(isAccepted));
				const [first] = buildItems(one, rest.mode, toErrorOutput);
				expect(first?.json).not.toHaveProperty('error');
			}),
		);
	});

	it('nothing that may throw has anything accepted or a hint missing', () => {
		fc.assert(
			fc.property(anyReport, (one) => {
				const isComplete = refusedOf(one).length === 0;
				expect(hintFor(one) === undefined).toBe(isComplete);
				if (!isSafeToThrow(one)) return;
				expect(one.results.some(isAccepted)).toBe(false);
				expect(runError(NODE, one).message).not.toBe('');
			}),
		);
	});

	it('no key of the account is in it, at any depth', () => {
		fc.assert(
			fc.property(anyOutput, ({ one, toErrorOutput, ...rest }) => {
				const items = buildItems(one, rest.mode, toErrorOutput);
				expect(namesIn(items)).not.toContain('api_key');
			}),
		);
	});

	it('what goes in stays as it was', () => {
		fc.assert(
			fc.property(anyOutput, ({ one, toErrorOutput, ...rest }) => {
				const before = JSON.stringify(one);
				buildItems(frozen(one), rest.mode, toErrorOutput);
				hintFor(one);
				runError(NODE, one);
				expect(JSON.stringify(one)).toBe(before);
			}),
		);
	});
});
