import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makePlans } from './makePlans';

/** The file from which the node reads the plans. */
export const PLANS = join(
	__dirname,
	'../../../../nodes/ClickSend/messaging/input/numbers/plans.json',
);

if (require.main === module) writeFileSync(PLANS, makePlans());
