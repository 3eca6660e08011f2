import { join } from 'node:path';

const E2E_ROOT = __dirname;

export const PACKAGE_ROOT = join(E2E_ROOT, '..', '..');

/** Screenshots, and what n8n logged, of the last run. */
export const ARTIFACTS = join(E2E_ROOT, 'artifacts');

export const INSTALLED = join(E2E_ROOT, 'node_modules');

const NODE_FOLDER = join(INSTALLED, `node-${process.platform}-${process.arch}`);

/** The folder of the Node that n8n needs, which must never come into the PATH of this package's own scripts. */
export const NODE_BIN = join(NODE_FOLDER, 'bin');
export const NODE = join(NODE_BIN, 'node');

export const N8N = join(INSTALLED, 'n8n', 'bin', 'n8n');

/** Name of the user folder with a migrated, empty database, which install.mjs writes beside the packages. */
export const HOME_TEMPLATE = 'home-template';
