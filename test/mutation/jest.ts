/** Gives mocha what the fast tests use of jest, made of jest's own packages. To be imported before any test is declared. */
import { createRequire } from 'node:module';

import { expect } from 'expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

import { sleep } from '../engine/sleep';

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
	},
});

// The same stand-in for n8n's pauses as jest has.
const load = createRequire(require.resolve('n8n-workflow'));
Object.assign(load('@n8n/utils/sleep') as object, { sleep });
