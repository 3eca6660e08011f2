import { LANGUAGES } from '../languages';
import { isGsm } from '../parts';
import { randomMessageId } from '../state';
import { text } from '../text';
import type { HistoryRow, OldHistoryRow } from '../types';
import type { Content, SandboxChannel, Shown } from './channel';

/** The characters in one part, and the most parts that are spoken. */
const PER_PART = { gsm: 300, unicode: 150 };
const MOST_PARTS = 4;

/** Parts are text with two decimals in the history. */
const PARTS_DECIMALS = 2;

const perPart = (body: string): number => (isGsm(body) ? PER_PART.gsm : PER_PART.unicode);

/** Spoken calls. Rows of a list have neither the list nor the contact; a time is there as `date_added` alone. */
export const voice: SandboxChannel = {
	name: 'voice',
	words: {
		send: 'Here are your data.',
		price: 'Here are your data.',
		history: 'Here is your history.',
	},
	hasSummary: false,
	hasSearch: false,
	/** As in ClickSend's examples. */
	unitsPerPart: 700,
	countParts: (body) => Math.min(MOST_PARTS, Math.ceil(body.length / perPart(body))),
	cut: (body) => body.slice(0, MOST_PARTS * perPart(body)),
	read: (message) => ({
		lang: text(message.lang).toLowerCase() || 'en-us',
		voice: text(message.voice).toLowerCase(),
		require_input: Number(text(message.require_input)),
		machine_detection: Number(text(message.machine_detection)),
	}),
	refuse(body, content) {
		if (body === '') return 'EMPTY_MESSAGE';
		const genders = LANGUAGES.find(({ code }) => code === content.lang)?.gender;
		if (genders === undefined) return 'INVALID_LANG';
		return [genders].flat().includes(text(content.voice)) ? undefined : 'INVALID_VOICE';
	},
	messageId: (_ms, counter) => randomMessageId(counter),
	showAccepted: ({ schedule, ...row }, content, isScheduled) => ({
		...showRow({ ...row, schedule: isScheduled ? schedule : '' }, content),
		date_added: row.date,
		user_id: row.user_id,
		subaccount_id: row.subaccount_id,
	}),
	showOther: (row, content) =>
		showRow({ message_parts: 0, message_price: '0.0000', ...row }, content),
	showHistory: showHistoryRow,
};

function showRow(row: Readonly<Record<string, unknown>>, content: Content): Shown {
	const { to, body, from, message_id, message_parts, message_price, custom_string } = row;
	const { schedule, country = '', carrier = '', status } = row;
	const { lang, voice: gender, require_input, machine_detection } = content;
	return {
		...{ to, to_type: 'mobile', body },
		from: row.is_shared_system_number === true ? null : from,
		...{ lang, voice: gender, schedule, message_id, message_parts, message_price },
		...{ custom_string, country, carrier, require_input, machine_detection, status },
	};
}

/** A row of the history; a seeded one has no content. */
function showHistoryRow(row: HistoryRow | OldHistoryRow, content: Content): Shown {
	const { to, body, from, schedule, message_id, message_price, custom_string } = row;
	const { user_id, subaccount_id, country, carrier, status_code, status_text, status } = row;
	const { lang = 'en-us', voice: gender = 'female', require_input = 0, digits = null } = content;
	return {
		...{ date_added: row.date, list_id: null, to, to_type: 'mobile', body, from },
		...{ lang, voice: gender, schedule, message_id },
		message_parts: Number(row.message_parts).toFixed(PARTS_DECIMALS),
		...{ message_price, custom_string, user_id, subaccount_id, country, require_input },
		...{ machine_detected: 0, digits, carrier, status_code, status_text, status },
	};
}
