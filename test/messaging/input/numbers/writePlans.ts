import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makePlans } from './makePlans';

/** Where the node reads the plans from. */
export const PLANS = join(
	__dirname,
	'../../../../nodes/ClickSend/messaging/input/numbers/plans.json',
);

if (require.main === module) writeFileSync(PLANS, makePlans());
