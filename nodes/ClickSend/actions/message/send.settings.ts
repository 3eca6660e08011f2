import { MAX_PARALLEL_CALLS, type DeliveryOptions } from '../../delivery/courier';
import { MAX_BATCH_SIZE } from '../../messaging/input/batch';
import { readBoolean } from '../../messaging/input/boolean';
import { OPT_OUT_LIST, readId } from '../../messaging/input/named';
import { DEFAULT_SOURCE } from '../../messaging/input/plan';
import { DEFAULT_MAX_TOTAL_WAIT_MS } from '../../messaging/answer/retryPolicy';
import { isProblem, problem, type Problem } from '../../messaging/problem';
import { shown } from '../../messaging/shown';
import { isBlank, isObject } from '../../messaging/values';
import { OUTPUT_MODES, type OutputMode } from '../../output/show';

const MS_PER_SECOND = 1000;

/** The defaults of the parameters of the whole run; times are in seconds, as on the screen. */
export const DEFAULTS = {
	batchSize: MAX_BATCH_SIZE,
	ifUnknown: 'report',
	maxWait: DEFAULT_MAX_TOTAL_WAIT_MS / MS_PER_SECOND,
	parallelCalls: 3,
	repeatLists: false,
	skipOptedOut: false,
	source: DEFAULT_SOURCE,
	timeout: 120,
} as const;

/** No load balancer waits longer for a call, and a timer of Node cannot count much more. */
const MAX_SECONDS = 86_400;

const IF_UNKNOWN = ['report', 'resend'] as const;

/** The mapping modes, named as in n8n's table nodes; the first is the default. */
const MAPPINGS = ['defineBelow', 'autoMapInputData'] as const;

export type Mapping = (typeof MAPPINGS)[number];

/** The parameters that hold for the whole run. */
export interface RunSettings extends DeliveryOptions {
	mapping: Mapping;
	output: OutputMode;
	/** Whether items that name the same list text it more than once. */
	repeatLists: boolean;
	/** Whether recipients on the opt-out list are left out. */
	skipOptedOut: boolean;
	/** The opt-out list, where the user named it. */
	optOutList?: number;
	timeoutMs: number;
}

/** Reads an option that is a number, which an expression may give as text. */
export function readNumber(
	name: string,
	value: unknown,
	min: number,
	max: number,
): number | Problem {
	if (isBlank(value)) {
		return problem(`'${name}' is empty: give it a number, or remove the option`);
	}
	const number = typeof value === 'string' ? Number(value) : value;
	return typeof number === 'number' && number >= min && number <= max
		? number
		: problem(`'${name}' is ${shown(value)} where a number from ${min} to ${max} was expected`);
}

/** Reads a parameter that offers a choice. */
export function readChoice<T extends string>(
	name: string,
	value: unknown,
	choices: readonly T[],
): T | Problem {
	return (
		choices.find((choice) => choice === value) ??
		problem(`'${name}' is ${shown(value)} where one of ${choices.join(', ')} was expected`)
	);
}

/** n8n throws without a fallback, and no expression gives this one. */
const NOT_ADDED = '\0';

type ReadOption = (name: string, fallback: unknown) => unknown;

/** Reads the options of the guard. The opt-out list is absent where the option is not added. */
function readOptOutSettings(
	read: ReadOption,
): Pick<RunSettings, 'skipOptedOut' | 'optOutList'> | Problem {
	const wished = read('options.skipOptedOut', DEFAULTS.skipOptedOut);
	// A missing field must not switch off what protects people.
	if (isBlank(wished)) {
		return problem("'Skip Opted-Out Recipients' is empty: give it true or false");
	}
	const skipOptedOut = readBoolean('Skip Opted-Out Recipients', wished);
	if (isProblem(skipOptedOut)) return skipOptedOut;
	const option = read('options.optOutList', NOT_ADDED);
	if (option === NOT_ADDED) return { skipOptedOut };
	const id = isObject(option) && 'value' in option ? option.value : option;
	const optOutList = readId(OPT_OUT_LIST, id);
	return isProblem(optOutList) ? optOutList : { skipOptedOut, optOutList };
}

/**
 * Reads the run's own parameters, which expressions can set to anything.
 *
 * @param read gives a parameter as resolved for the first item, or the fallback where the user left it alone
 * @returns the settings, or the first problem with them
 */
export function readSettings(read: ReadOption): RunSettings | Problem {
	const option = (name: keyof typeof DEFAULTS): unknown => read(`options.${name}`, DEFAULTS[name]);
	const mapping = readChoice('Mapping', read('mapping', MAPPINGS[0]), MAPPINGS);
	if (isProblem(mapping)) return mapping;
	const output = readChoice('Output', read('output', OUTPUT_MODES[0]), OUTPUT_MODES);
	if (isProblem(output)) return output;
	const ifUnknown = readChoice('If Outcome Is Unknown', option('ifUnknown'), IF_UNKNOWN);
	if (isProblem(ifUnknown)) return ifUnknown;
	const repeatLists = readBoolean('Repeat Lists', option('repeatLists'));
	if (isProblem(repeatLists)) return repeatLists;
	const optOuts = readOptOutSettings(read);
	if (isProblem(optOuts)) return optOuts;
	const batchSize = readNumber('Batch Size', option('batchSize'), 1, MAX_BATCH_SIZE);
	if (isProblem(batchSize)) return batchSize;
	const parallelCalls = readNumber(
		'Parallel Calls',
		option('parallelCalls'),
		1,
		MAX_PARALLEL_CALLS,
	);
	if (isProblem(parallelCalls)) return parallelCalls;
	const maxWait = readNumber('Max Wait', option('maxWait'), 0, MAX_SECONDS);
	if (isProblem(maxWait)) return maxWait;
	const timeout = readNumber('Timeout', option('timeout'), 1, MAX_SECONDS);
	if (isProblem(timeout)) return timeout;
	return {
		mapping,
		output,
		ifUnknown,
		repeatLists,
		...optOuts,
		batchSize: Math.floor(batchSize),
		parallelCalls: Math.floor(parallelCalls),
		maxTotalWaitMs: Math.round(maxWait * MS_PER_SECOND),
		timeoutMs: Math.round(timeout * MS_PER_SECOND),
	};
}
