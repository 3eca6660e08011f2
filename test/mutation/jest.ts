/** Gives mocha what the fast tests use of jest, made of jest's own packages. To be imported before any test is declared. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { expect } from 'expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

import { sleep } from '../engine/sleep';

/** The built package, in whose place the tests of a restarted n8n load another one. */
const DIST = join(__dirname, '..', '..', 'dist');

/** Runs a function for which no module of the built package has been loaded yet. */
function isolateModules(run: () => void): void {
	const built = (): Array<[string, unknown]> =>
		Object.entries(require.cache).filter(([path]) => path.startsWith(DIST));
	const forget = (): void => built().forEach(([path]) => delete require.cache[path]);
	const before = built();
	forget();
	try {
		run();
	} finally {
		forget();
		Object.assign(require.cache, Object.fromEntries(before));
	}
}

const mocker = new ModuleMocker(globalThis);

/** The functions that mocha defines. */
const mocha = globalThis as unknown as Record<'before' | 'after', typeof beforeAll>;

Object.assign(it, { each: bind(it) });
Object.assign(describe, { each: bind(describe, false) });
Object.assign(globalThis, {
	expect,
	beforeAll: mocha.before,
	afterAll: mocha.after,
	jest: {
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
		requireActual: require,
		isolateModules,
		// Other modules stay loaded, so that nothing has to take their place.
		doMock: () => undefined,
	},
});

// The same stand-in for n8n's pauses as jest has.
const load = createRequire(require.resolve('n8n-workflow'));
Object.assign(load('@n8n/utils/sleep') as object, { sleep });
