import type { Channel } from '../channel';
import { readBoolean } from '../input/boolean';
import { isProblem, type Problem } from '../problem';
import type { Content, OwnFields } from '../types';
import { numberOf } from '../values';
import { DEFAULT_LANGUAGE, problemWithVoice, readLanguage, readVoice } from './languages';
import { countParts, withoutOffenders, type Parts } from './parts';

/** Characters in each part, and the most parts: what is longer is not spoken (docs/clicksend-api.md, "Voice"). */
const PER_PART = { gsm: 300, unicode: 150 } as const;
const MAX_PARTS = 4;

function countVoiceParts(text: string): Parts {
	const { alphabet, offender } = countParts(text);
	const parts = Math.ceil(text.length / PER_PART[alphabet]);
	return { alphabet, length: text.length, parts, offender };
}

function countInGsm(text: string): number | undefined {
	const plain = withoutOffenders(text);
	return plain === undefined ? undefined : countVoiceParts(plain).parts;
}

function readContent(own: OwnFields): Content | Problem {
	const lang = readLanguage(own.language);
	if (isProblem(lang)) return lang;
	const voice = readVoice(own.voice);
	if (isProblem(voice)) return voice;
	const input = readBoolean('Require Input', own.requireInput);
	if (isProblem(input)) return input;
	const detection = readBoolean('Machine Detection', own.machineDetection);
	if (isProblem(detection)) return detection;
	return { lang, voice, require_input: Number(input), machine_detection: Number(detection) };
}

const NO_ENVELOPE = {};

/** Calls with a spoken text (docs/clicksend-api.md, "Voice"). */
export const voice = {
	name: 'voice',
	label: 'voice call',
	verb: { base: 'call', third: 'calls' },
	isOneWay: true,
	maxLength: { gsm: MAX_PARTS * PER_PART.gsm, unicode: MAX_PARTS * PER_PART.unicode },
	readContent,
	readEnvelope: () => NO_ENVELOPE,
	timeOf: ({ date, date_added }) =>
		[date, date_added].map(numberOf).find((time) => time > 0) ?? NaN,
	parts: { count: countVoiceParts, countInGsm, neverCut: MAX_PARTS },
	rowFields: {
		lang: 'string',
		voice: 'string',
		require_input: 'number',
		machine_detection: 'number',
		to_type: 'string',
		date_added: 'number',
	},
	simplifiedFields: ['lang', 'voice'],
	/** No document lists the filters, the orders and the statuses of calls. */
	history: {
		statuses: [
			'Cancelled',
			'CancelledAfterReview',
			'Completed',
			'Failed',
			'Queued',
			'Scheduled',
			'Sent',
			'WaitApproval',
		],
		isFiltered: false,
		rowFields: { digits: 'string', machine_detected: 'number' },
	},
	catalogue: {
		url: '/voice/lang',
		isNeeded({ language }) {
			const code = readLanguage(language);
			return !isProblem(code) && code !== DEFAULT_LANGUAGE;
		},
		problemWith(own, rows) {
			const code = readLanguage(own.language);
			const chosen = readVoice(own.voice);
			if (isProblem(code) || isProblem(chosen)) return undefined;
			return problemWithVoice(code, chosen, rows);
		},
	},
} satisfies Channel;
