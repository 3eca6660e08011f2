import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { cancelAllRow } from '../../output/reads/cancellationRow';
import { cancelMessages } from '../../api/cancel';
import { askFor } from '../../api/context';
import { cancelPerItem } from '../message/sent/cancelling';
import { parameterReader } from '../parameter';
import type { Operation } from '../resource';
import { problem, type Problem } from '../../messaging/problem';
import { shown } from '../../messaging/shown';

/** The scheduled messages to cancel: those with a custom string, or, without one, all of the account. */
interface Scope {
	customString?: string;
}

const BOTH =
	"'Custom String' and 'Cancel Everything' are both set, but only one of them can be used";

const NEITHER =
	"'Custom String' is empty, and without one ClickSend would cancel every scheduled message of the account";

/**
 * Reads the scope. ClickSend takes a blank custom string for none and then cancels everything; an empty expression must
 * not do that.
 */
function readScope(customString: unknown, everything: unknown): { target: Scope } | Problem {
	if (typeof customString === 'object' && customString !== null) {
		return problem("'Custom String' is an object where a text was expected");
	}
	if (typeof (everything ?? false) !== 'boolean') {
		return problem(`'Cancel Everything' is ${shown(everything)}, neither true nor false`);
	}
	const text = String(customString ?? '').trim();
	if (everything === true) return text === '' ? { target: {} } : problem(BOTH);
	return text === '' ? problem(NEITHER, 'NO_CUSTOM_STRING') : { target: { customString: text } };
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const customStringOf = parameterReader(context, 'customString');
	return await cancelPerItem(context, {
		read: (item) =>
			readScope(customStringOf(item), context.getNodeParameter('cancelEverything', item, false)),
		cancel: async ({ customString }: Scope) => await cancelMessages(customString, { ask }),
		row: (scope, cancellation) =>
			cancelAllRow(
				scope?.customString ?? null,
				cancellation,
				'count' in cancellation ? cancellation.count : null,
			),
	});
}

/** *SMS: Cancel All*: cancels many scheduled messages with one call. */
export const cancelAll: Operation = {
	value: 'cancelAll',
	name: 'Cancel All',
	action: 'Cancel all scheduled SMS',
	description: 'Cancel the scheduled messages that share a custom string',
	fields: [
		{
			displayName: 'Custom String',
			name: 'customString',
			type: 'string',
			default: '',
			placeholder: 'e.g. order-1042',
			description:
				"Cancels the scheduled messages that were given this custom string. Without one nothing is cancelled, unless 'Cancel Everything' is on.",
		},
		{
			displayName: 'Cancel Everything',
			name: 'cancelEverything',
			type: 'boolean',
			default: false,
			description: 'Whether to cancel every scheduled message of the account, whoever scheduled it',
		},
	],
	execute,
};
