import './jest';
import { openHome } from '../demo/home';
import { allTests, declare } from '../part';

/** The tests that take part: the fast ones, and those on n8n's engine of what only the engine calls. */
const STARTS = [
	...['actions/perItem', 'api/', 'credentials/', 'delivery/'],
	...['messaging/', 'methods/', 'output/', 'trigger/'],
	...['engine/contact', 'engine/optOuts', 'engine/trigger', 'engine/sms.cancel', 'engine/sms.get'],
];

/** They need seconds, and hardly notice what the others do not. */
const SLOW = ['engine/optOuts.channels', 'engine/trigger.output'];

openHome();

// The slow ones come last, because the first red test ends the run.
declare(
	allTests()
		.filter((path) => STARTS.some((start) => path.startsWith(start)))
		.filter((path) => !SLOW.some((start) => path.startsWith(start)))
		.reverse(),
);
