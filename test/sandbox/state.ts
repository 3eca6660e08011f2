import { createHash } from 'node:crypto';

import type { SandboxChannel } from './channels/channel';
import { createContent } from './content';
import type { Content } from './content';
import type { KeptMessage } from './inbound';
import type { KeptReceipt } from './receipts';
import { createRecord } from './record';
import type { SandboxRecord } from './record';
import { createRules } from './rules';
import type { Rules } from './rules';
import type { ClickSendOptions, Settings, StoredMessage } from './types';

/** Prices have four decimals on the wire; whole units of that size keep sums exact. */
export const UNITS_PER_CURRENCY = 10_000;
const PRICE_DECIMALS = 4;
const MS_PER_SECOND = 1000;

/** Pays for 100,000 messages of one part with room to spare. */
const DEFAULT_BALANCE = 10_000;

/** The IDs from here on are those of lists and contacts that callers make; the content of the options has lower ones. */
const FIRST_NEW_LIST = 3_000_000;
const FIRST_NEW_CONTACT = 1_580_000_000;

/** UUID version 6 counts 100 ns steps from 1582-10-15, this many milliseconds before 1970. */
const GREGORIAN_OFFSET_MS = 12_219_292_800_000n;
const TICKS_PER_MS = 10_000n;
const HEX = 16;
const TIME_DIGITS = 15;
const COUNTER_DIGITS = 12;
/** The place where the time field splits around the version digit. */
const TIME_CUTS = { high: 8, mid: 12 };
const VARIANT_AND_SEQUENCE = '9B64';

/** Everything one ClickSend remembers. */
export interface State {
	readonly settings: Settings;
	readonly record: SandboxRecord;
	readonly outbox: StoredMessage[];
	/** In the order of their coming in. */
	readonly inbox: KeptMessage[];
	readonly receipts: KeptReceipt[];
	readonly rules: Rules;
	lastRuleId: number;
	readonly content: Content;
	lastListId: number;
	lastContactId: number;
	/** The times when uploaded files go, by their addresses, in milliseconds. */
	readonly uploads: Map<string, number>;
	balanceUnits: number;
	historyPolls: number;
	/** The rate-limit window of GET /account: its end in ms and the calls counted in it. */
	accountWindow: { endsAt: number; used: number };
	idCounter: number;
}

/** A ClickSend that has seen nothing yet. */
export function createState(options: ClickSendOptions): State {
	const settings: Settings = {
		username: 'sandbox',
		key: 'sandbox-key',
		balance: DEFAULT_BALANCE,
		country: 'US',
		now: Date.now,
		badRequestShape: 'fieldMap',
		historyDown: false,
		foreignRows: 0,
		testNumbersWait: false,
		pollRules: 0,
		refusesDuplicates: false,
		...options,
	};
	return {
		settings,
		record: createRecord(),
		outbox: [],
		inbox: [],
		receipts: [],
		...createRules(settings.pollRules),
		content: createContent(options),
		lastListId: FIRST_NEW_LIST,
		lastContactId: FIRST_NEW_CONTACT,
		uploads: new Map(),
		balanceUnits: Math.round(settings.balance * UNITS_PER_CURRENCY),
		historyPolls: 0,
		accountWindow: { endsAt: 0, used: 0 },
		idCounter: 0,
	};
}

/** The sandbox's clock in whole Unix seconds, as ClickSend writes time. */
export function nowSeconds(state: State): number {
	return Math.floor(state.settings.now() / MS_PER_SECOND);
}

/** A price as ClickSend writes it: text with four decimals. */
export function priceText(units: number): string {
	return (units / UNITS_PER_CURRENCY).toFixed(PRICE_DECIMALS);
}

/** The next message id of this ClickSend. */
export function nextMessageId(
	state: State,
	{ messageId: make }: Pick<SandboxChannel, 'messageId'>,
): string {
	state.idCounter += 1;
	return make(state.settings.now(), state.idCounter);
}

/** An upper-case UUID version 6 for a time in ms, distinct by its counter. */
export function messageId(ms: number, counter: number): string {
	const ticks = (BigInt(Math.floor(ms)) + GREGORIAN_OFFSET_MS) * TICKS_PER_MS;
	const time = ticks.toString(HEX).padStart(TIME_DIGITS, '0');
	const { high, mid } = TIME_CUTS;
	const version = `6${time.slice(mid, TIME_DIGITS)}`;
	const node = counter.toString(HEX).padStart(COUNTER_DIGITS, '0');
	return `${time.slice(0, high)}-${time.slice(high, mid)}-${version}-${VARIANT_AND_SEQUENCE}-${node}`.toUpperCase();
}

/** An upper-case UUID version 4 that looks random, distinct by its counter. */
export function randomMessageId(counter: number): string {
	const hex = createHash('sha256').update(String(counter)).digest('hex');
	const version = `4${hex.slice(13, 16)}`;
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`.toUpperCase();
}
