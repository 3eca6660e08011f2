import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import type { ClickSendCredential } from '../engine/services';
import { BATCH_SIZE } from './variants';

/** Where a script would write its own reference, as this node does, so that the bodies weigh the same. */
const referenceFor = (item: number): string => `n8n-1-0-${item}-0-0123456789`;

interface SendAnswer {
	data: { messages: Array<{ status: string }> };
}

/**
 * (e) What a programmer would write who needs no n8n: the same messages in the same batches, posted with axios, the
 * answers parsed.
 *
 * @param inFlight calls at once
 * @returns how many messages were taken
 */
export async function postBatches(
	items: readonly IDataObject[],
	{ base_url, username, key }: ClickSendCredential,
	inFlight: number,
): Promise<number> {
	let next = 0;
	let taken = 0;
	const work = async (): Promise<void> => {
		while (next < items.length) {
			const start = next;
			next += BATCH_SIZE;
			const messages = items.slice(start, next).map(({ to, message }, index) => ({
				to,
				body: message,
				custom_string: referenceFor(start + index),
				source: 'n8n',
			}));
			const { data } = await axios.post<SendAnswer>(
				`${base_url}/sms/send`,
				{ messages, shorten_urls: false },
				{ auth: { username, password: key } },
			);
			taken += data.data.messages.filter(({ status }) => status === 'SUCCESS').length;
		}
	};
	await Promise.all(Array.from({ length: inFlight }, work));
	return taken;
}
