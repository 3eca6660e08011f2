import { NO_SUCH_MESSAGE } from '../../client/guard';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { expectShape } from '../../judge/judge';
import { errorOf } from '../account/errors';
import { takenRowOf } from '../send/messages';
import { mainSend } from '../send/send';

const MISSING = errorOf(404, '=NOT_FOUND');

const get = async ({ client }: Context, path: string): Promise<Answer> =>
	await client.ask({ method: 'GET', path });

/** The ID of a message of this run, which has neither a receipt nor a reply. */
async function ownId(context: Context): Promise<string> {
	const row = takenRowOf(context, await context.once(mainSend), 'first');
	return String(row.message_id);
}

export const RECEIPT_CHECKS: Check[] = [
	{
		id: 'receipts.unknown',
		heading: 'Receipts',
		fact: 'the receipt of an unknown message is a 404 NOT_FOUND',
		run: async (context) =>
			expectShape(MISSING, await get(context, `/sms/receipts/${NO_SUCH_MESSAGE}`)),
	},
	{
		id: 'test-numbers.receipt',
		heading: 'Test numbers',
		fact: 'a message to a test number has no receipt: 404 NOT_FOUND',
		run: async (context) =>
			expectShape(MISSING, await get(context, `/sms/receipts/${await ownId(context)}`)),
	},
	{
		id: 'inbound.no-reply',
		heading: 'Inbound (polling)',
		fact: 'the reply to a message that has none is a 404 NOT_FOUND',
		run: async (context) =>
			expectShape(MISSING, await get(context, `/sms/inbound/${await ownId(context)}`)),
	},
];
