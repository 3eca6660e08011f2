import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	NodeExecutionHint,
} from 'n8n-workflow';

import { warning } from '../../output/hints/hint';
import { inboundRow } from '../../output/reads/inboundRow';
import { changePortsFor } from '../../api/context';
import { markAsRead, readInbound, type Marks } from '../../api/inbound';
import { readLimit, readSwitch, returnAllAndLimit } from '../fields/commonFields';
import { sayCut } from '../getRows';
import { perItem, refusalOf } from '../perItem';
import type { Operation } from '../resource';
import { isProblem } from '../../messaging/problem';

const markAsReadField: INodeProperties = {
	displayName: 'Mark as Read',
	name: 'markAsRead',
	type: 'boolean',
	default: false,
	description:
		'Whether to mark the returned messages as read, so that they are not returned again. All others stay unread.',
};

const fields: INodeProperties[] = [
	{
		displayName:
			"ClickSend keeps messages for this only while the account has an inbound rule with the action 'Poll'. Create one in the ClickSend dashboard; messages from before it do not show.",
		name: 'pollNotice',
		type: 'notice',
		default: '',
	},
	...returnAllAndLimit,
	markAsReadField,
];

/** Makes the hint that the editor shows if messages could not be marked as read. */
function hintFor(results: readonly Marks[]): NodeExecutionHint | undefined {
	const marks = results.flatMap((result) => result.marks);
	const unmarked = marks.filter((mark) => mark !== true).length;
	if (unmarked === 0) return undefined;
	const why = results.find(({ failure }) => failure !== undefined)?.failure?.what;
	return warning(
		`Not marked as read: ${unmarked} of ${marks.length} messages (${why ?? 'they were not tried'}). They may be returned again.`,
	);
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const results: Marks[] = [];
	const hasMarked = (): boolean =>
		results.some(({ marks }) => marks.some((mark) => mark !== false));
	const output = await perItem(
		context,
		async (item) => {
			const limit = readLimit(context, item);
			if (isProblem(limit)) return limit;
			const isToMark = readSwitch(context, item, markAsReadField);
			if (isProblem(isToMark)) return isToMark;
			const rows = await readInbound(ports.ask, limit, sayCut(context));
			if (!Array.isArray(rows)) return refusalOf(rows);
			if (!isToMark) return rows.map((row) => inboundRow(row, false));
			const result = await markAsRead(rows, ports);
			results.push(result);
			return rows.map((row, index) => {
				const { [index]: mark = false } = result.marks;
				return inboundRow(row, mark);
			});
		},
		hasMarked,
	);
	const hint = hintFor(results);
	if (hint !== undefined) context.addExecutionHints(hint);
	return output;
}

/**
 * *SMS: Get Inbound*: the unread received messages. All pages are read before the first message is marked, because
 * marked messages leave the pages. After the first mark nothing is thrown, because ClickSend will not return a marked
 * message again.
 */
export const getInbound: Operation = {
	value: 'getInbound',
	name: 'Get Inbound',
	action: 'Get inbound SMS',
	description: 'Read the unread messages that came in, and mark them as read if you like',
	fields,
	execute,
};
