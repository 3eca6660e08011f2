import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeCountries, makePlans } from './makePlans';

const NODE = join(__dirname, '../../../../nodes/ClickSend');

/** The file from which the node reads the plans. */
export const PLANS = join(NODE, 'messaging/input/numbers/plans.json');

/** The file from which the node reads the names of the countries. */
const COUNTRIES = join(NODE, 'actions/fields/countries.json');

if (require.main === module) {
	writeFileSync(PLANS, makePlans());
	writeFileSync(COUNTRIES, makeCountries());
}
