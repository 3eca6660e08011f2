import { isGsm } from '../parts';
import { randomMessageId } from '../state';
import type { HistoryRow, OldHistoryRow } from '../types';
import { text } from '../text';
import type { Content, SandboxChannel, Shown } from './channel';

/** The documented limits, after which ClickSend cuts a text and a subject off. */
const MOST_CHARACTERS = { gsm: 1500, unicode: 500 };
const MOST_OF_SUBJECT = 20;

/** Pictures that ClickSend takes from an address; others go through `POST /uploads`. */
const PICTURE = /\.(?:jpg|gif)$/i;
const EXTENSION = /\.[a-z0-9]{2,5}$/i;

const PRIORITY = 10;

/** Parts are text with two decimals in the history. */
const PARTS_DECIMALS = 2;

/** Picture messages. Their rows have neither a date nor the account, and list and contact only where there are some. */
export const mms: SandboxChannel = {
	name: 'mms',
	words: {
		send: 'Messages queued for delivery.',
		price: 'Messages queued for delivery.',
		history: 'Here is your history.',
	},
	hasSummary: false,
	hasSearch: false,
	/** As in ClickSend's examples. */
	unitsPerPart: 24_200,
	countParts: () => 1,
	cut: (body) => body.slice(0, isGsm(body) ? MOST_CHARACTERS.gsm : MOST_CHARACTERS.unicode),
	read: ({ subject }, { media_file }) => ({
		subject: text(subject).slice(0, MOST_OF_SUBJECT),
		_media_file_url: text(media_file),
	}),
	refuse(body, { subject, _media_file_url }, isHere) {
		if (body === '') return 'MISSING_REQUIRED_FIELDS';
		if (subject === '') return 'SUBJECT_REQUIRED';
		return isPicture(text(_media_file_url), isHere) ? undefined : 'INVALID_MEDIA_FILE';
	},
	messageId: (_ms, counter) => randomMessageId(counter),
	showAccepted: ({ schedule, ...row }, content, isScheduled) =>
		showRow({ ...row, schedule: isScheduled ? schedule : '' }, content),
	showOther: (row, content) =>
		showRow({ message_parts: 0, message_price: '0.0000', ...row }, content),
	showHistory: showHistoryRow,
};

/** Only the path of the address counts; an address without an extension is taken as it is. */
function isPicture(url: string, isHere: (url: string) => boolean): boolean {
	if (!URL.canParse(url)) return false;
	const { pathname } = new URL(url);
	return (PICTURE.test(pathname) || !EXTENSION.test(pathname)) && isHere(url);
}

function showRow(row: Readonly<Record<string, unknown>>, content: Content): Shown {
	const { list_id, contact_id, message_id, to, from, body, country = '', custom_string } = row;
	const { schedule, message_parts, message_price, status } = row;
	return {
		...(typeof list_id === 'number' && { list_id, contact_id }),
		message_id,
		to,
		subject: content.subject ?? '',
		from,
		body,
		country,
		custom_string,
		schedule,
		message_parts,
		message_price,
		_media_file_url: content._media_file_url ?? null,
		status,
	};
}

/** Fields of the history of SMS that are not in that of MMS. */
const ABSENT = ['date', 'first_name', 'last_name', 'error_code', 'error_text'];

/** A row of the history has its time as `date_added`, and more numbers as text than a row of a send. */
function showHistoryRow(row: HistoryRow | OldHistoryRow, content: Content): Shown {
	const known = Object.entries(row).filter(([name]) => !ABSENT.includes(name));
	return {
		direction: row.direction,
		date_added: row.date,
		subject: content.subject ?? '',
		priority: PRIORITY,
		_media_file_url: content._media_file_url ?? null,
		...Object.fromEntries(known),
		message_parts: Number(row.message_parts).toFixed(PARTS_DECIMALS),
	};
}
