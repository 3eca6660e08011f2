import './jest';
import { openHome } from '../demo/home';
import { allTests, declare } from '../part';

/** Tests that need no n8n and no build. */
const FAST = ['api/', 'credentials/', 'delivery/', 'messaging/', 'output/', 'trigger/'];

/** Tests on n8n's engine, by the folder that holds what only the engine calls. */
const ON_ENGINE: Readonly<Record<string, string[]>> = {
	api: [
		...['actions/perItem', 'methods/'],
		...['engine/contact', 'engine/optOuts', 'engine/sms.cancel', 'engine/sms.get'],
	],
	trigger: ['engine/trigger'],
};

/** They need seconds, and hardly notice what the others do not. */
const SLOW = ['engine/optOuts.channels', 'engine/trigger.output', 'messaging/input/numbers/linear'];

const { FOLDER } = process.env;
const onEngine = FOLDER === undefined ? Object.values(ON_ENGINE).flat() : ON_ENGINE[FOLDER];
const starts = [...FAST, ...(onEngine ?? [])];

openHome();

// The slow ones come last, because the first red test ends the run.
declare(
	allTests()
		.filter((path) => starts.some((start) => path.startsWith(start)))
		.filter((path) => !SLOW.some((start) => path.startsWith(start)))
		.reverse(),
);
