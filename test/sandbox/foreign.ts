import type { SandboxChannel } from './channels/channel';
import { SHARED_NUMBER } from './numbers';
import { plainRow } from './plainRow';
import { nowSeconds, priceText } from './state';
import type { State } from './state';
import type { StoredMessage } from './types';

/** Without a start of the window, other traffic is spread over the last hour. */
const DEFAULT_SPAN_SECONDS = 3600;
const MS_PER_SECOND = 1000;
/** The counter of other traffic starts far above that of own messages, so that IDs never meet. */
const FIRST_COUNTER = 0x8000_0000;
/** Every second row of other traffic is a received reply. */
const OUT_AND_IN = 2;
/** The price of one part of other traffic, in ten-thousandths. */
const PRICE_UNITS = 792;
const STRANGER = '+12125550150';

/** The latest traffic of each sandbox: a reader asks for the pages of one window, one after the other. */
const LAST = new WeakMap<State, { key: string; messages: StoredMessage[] }>();

/**
 * Other traffic of the account inside a window: sent to, and received from, the very recipients of our
 * own messages, so that a recipient alone never identifies one. The same window gives the same rows.
 * @param window Unix seconds, inclusive
 */
export function foreignMessages(
	state: State,
	channel: SandboxChannel,
	window: { from: number; to: number },
): StoredMessage[] {
	const to = Math.min(window.to, nowSeconds(state));
	const from = Math.min(to, window.from || to - DEFAULT_SPAN_SECONDS);
	const key = `${channel.name} ${from} ${to} ${state.record.taken.length}`;
	const last = LAST.get(state);
	if (last?.key === key) return last.messages;
	const messages = makeMessages(state, channel, from, to);
	LAST.set(state, { key, messages });
	return messages;
}

function makeMessages(
	state: State,
	channel: SandboxChannel,
	from: number,
	to: number,
): StoredMessage[] {
	const { foreignRows } = state.settings;
	return Array.from({ length: foreignRows }, (_, index) => {
		const date = from + Math.floor(((to - from) * index) / foreignRows);
		return foreignMessage(state, channel, index, date);
	});
}

function foreignMessage(
	state: State,
	{ name, messageId }: SandboxChannel,
	index: number,
	date: number,
): StoredMessage {
	const { taken } = state.record;
	const other = taken[index % (taken.length || 1)]?.to ?? STRANGER;
	const direction = index % OUT_AND_IN === 0 ? 'out' : 'in';
	const [to, from] = direction === 'out' ? [other, SHARED_NUMBER] : [SHARED_NUMBER, other];
	const row = plainRow({
		date,
		to,
		body: `Other traffic ${index}`,
		from,
		message_id: messageId(date * MS_PER_SECOND, FIRST_COUNTER + index),
		message_price: priceText(PRICE_UNITS),
	});
	const rest = { scheduled: false, takenAt: 0, pollsWhenTaken: 0 };
	return { channel: name, content: {}, row, direction, ...rest };
}
