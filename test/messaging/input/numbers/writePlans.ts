import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeCountries, makePlans } from './makePlans';

const NODE = join(__dirname, '../../../../nodes/ClickSend');

<<<<<<< HEAD
/** The file from which the node reads the plans. */
export const PLANS = join(
	__dirname,
	'../../../../nodes/ClickSend/messaging/input/numbers/plans.json',
);
=======
/** Where the node reads the plans from. */
export const PLANS = join(NODE, 'messaging/input/numbers/plans.json');
>>>>>>> def8726 (feat: the most wanted field, operation and resource come first; refused runs name every item, a list is texted once, hints and dates in words)

/** Where the node reads the names of the countries from. */
const COUNTRIES = join(NODE, 'actions/fields/countries.json');

if (require.main === module) {
	writeFileSync(PLANS, makePlans());
	writeFileSync(COUNTRIES, makeCountries());
}
