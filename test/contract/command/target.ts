import { readBaseUrl } from '../../../nodes/ClickSend/api/baseUrl';
import { readCredential } from '../../demo/live';
import { oneLine, reasonOf, Refusal } from '../../demo/refusal';
import { startSandbox } from '../../sandbox/server';
import { httpTransport, type Transport } from '../client/transport';
import type { Clock } from '../context';
import { CONTENT, createClock } from '../sandbox';

const OFFICIAL_HOST = 'rest.clicksend.com';

/** So many milliseconds lie between two calls to the real ClickSend, since nobody has told its limits. */
const PAUSE_MS = 250;

/** A ClickSend to check. */
export interface Target {
	/** A name for the report, without anything about the account. */
	name: string;
	/** A name for the user at the terminal. */
	shownName: string;
	transport: Transport;
	clock: Clock;
	/** Milliseconds before each call. */
	pause: number;
	close(): Promise<void>;
}

/** The sandbox, with a clock for which nobody waits. */
export async function openSandbox(): Promise<Target> {
	const clock = createClock(Date.now());
	const { url, username, key, close } = await startSandbox({ ...CONTENT, now: clock.now });
	const transport = httpTransport({ baseUrl: url, username, key });
	const name = 'the sandbox on this machine';
	return { name, shownName: name, transport, clock, pause: 0, close };
}

const checkedUrl = (url: string): string => {
	try {
		return readBaseUrl(url);
	} catch (thrown) {
		throw new Refusal(`CLICKSEND_BASE_URL cannot be used: ${oneLine(reasonOf(thrown))}`);
	}
};

/** The real ClickSend, with the login of the environment. */
export function openLive(env: NodeJS.ProcessEnv, wait: Clock['wait']): Target {
	const { base_url, username, key } = readCredential(env);
	const baseUrl = checkedUrl(base_url);
	const { host } = new URL(baseUrl);
	const isOfficial = host === OFFICIAL_HOST;
	return {
		name: isOfficial ? 'the real ClickSend' : 'a ClickSend at another address',
		shownName: `${host} as "${username}"`,
		transport: httpTransport({ baseUrl, username, key }),
		clock: { now: Date.now, wait },
		pause: isOfficial ? PAUSE_MS : 0,
		close: async () => await Promise.resolve(),
	};
}
