import type { INodeParameters } from 'n8n-workflow';

import { errorsIn, itemsFor, jsonOf, onStage, pluck } from './cases';
import { GET_PRICE } from './prices';

const ITEMS = itemsFor(3);

/** An expression that n8n cannot evaluate. */
const BROKEN = "={{ $('Nowhere').first().json.value }}";

describe('a setting of the run that cannot be read refuses each item, and nothing is asked of ClickSend', () => {
	const onError = 'continueErrorOutput';

	it.each<[string, INodeParameters, string, unknown, RegExp]>([
		['Send Message', {}, 'batchSize', 1_001, /^'Batch Size' is 1001/],
		['Send Message', {}, 'timeout', 'soon', /^'Timeout' is "soon"/],
		['Send Message', {}, 'maxWait', BROKEN, /Referenced node/],
		['Send Message', {}, 'maxCost', BROKEN, /Referenced node/],
		['Send Message', {}, 'maxRecipients', BROKEN, /Referenced node/],
		['Get Price', GET_PRICE, 'batchSize', 0, /^'Batch Size' is 0/],
		['Get Price', GET_PRICE, 'parallelCalls', BROKEN, /Referenced node/],
	])('%s %j: %s %j', async (_name, operation, option, value, message) => {
		await onStage(async ({ sandbox, send }) => {
			const parameters = { ...operation, options: { [option]: value } as INodeParameters };
			const { output, errorOutput, error } = await send({
				items: ITEMS,
				parameters,
				settings: { onError },
			});

			expect(error).toBeUndefined();
			expect(output).toEqual([]);
			expect(pluck(errorsIn(errorOutput), 'outcome')).toEqual(Array(3).fill('invalid'));
			for (const told of errorsIn(errorOutput)) expect(told.message).toMatch(message);
			expect(sandbox.record.requests).toEqual([]);
		});
	});
});

it('Cancel: an ID that n8n cannot read leaves the other items alone', async () => {
	await onStage(async ({ sandbox, send }) => {
		const messageId = `={{ $json.name === 'Name 1' ? $('Nowhere').first().json.id : '../' }}`;
		const result = await send({
			items: ITEMS,
			parameters: { resource: 'sms', operation: 'cancel', messageId },
			settings: { onError: 'continueRegularOutput' },
		});

		expect(pluck(jsonOf(result), 'reason')).toEqual([
			expect.not.stringMatching(/Referenced node/),
			expect.stringMatching(/Referenced node/),
			expect.not.stringMatching(/Referenced node/),
		]);
		expect(sandbox.record.requests).toEqual([]);
	});
});
