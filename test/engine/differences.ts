import { version } from 'n8n-core/package.json';

/** The sentences that n8n of this version shows in place of the node's own. */
interface Differences {
	/** The sentence of the connection test for an HTTP status that has a sentence in the credential. */
	testSentences?: Readonly<Record<number, string>>;
	/** The error of an execution when the editor's own check refuses a parameter. */
	faultyParameter?: string;
}

/** The helper throws an error without a cause, in which n8n's tester finds no status to look a sentence up by. */
const WITHOUT_STATUS: Differences['testSentences'] = {
	401: 'Authorization failed - please check your credentials',
	403: 'Forbidden - perhaps check your credentials?',
	404: 'The resource you are requesting could not be found',
	429: 'The service is receiving too many requests from you',
};

/** The error has no reason, because the editor shows the reason on the node. */
const FAULTY = 'The workflow has issues and cannot be executed for that reason';

const ENGINES: Readonly<Record<string, Differences>> = {
	'1.122.48': { testSentences: WITHOUT_STATUS, faultyParameter: FAULTY },
	'2.11.1': { testSentences: WITHOUT_STATUS, faultyParameter: FAULTY },
	'2.30.4': { testSentences: WITHOUT_STATUS },
};

/** The differences by version of n8n-core; the newest has none. */
export const differencesOf = (core: string): Differences => ENGINES[core] ?? {};

/** The differences of the engine that this process runs. */
export const differences = differencesOf(version);
