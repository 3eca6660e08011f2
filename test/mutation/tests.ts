import './jest';
import { allTests, declare } from '../part';

/** The tests that load neither n8n's engine nor the built package. */
const FOLDERS = ['api/', 'credentials/', 'delivery/', 'messaging/', 'output/', 'trigger/'];

// The slow ones come last, because the first red test ends the run.
declare(
	allTests()
		.filter((path) => FOLDERS.some((folder) => path.startsWith(folder)))
		.reverse(),
);
