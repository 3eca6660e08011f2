import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HOME_TEMPLATE, INSTALLED } from '../paths';
import { installPackage } from './communityPackage';

/** The folder that n8n calls its user folder: settings, database and community packages of one instance. */
export interface Home {
	folder: string;
	remove(): void;
}

/** The template lies beside the real `node_modules`, not beside the link to it. */
const templateFolder = (): string => join(realpathSync(INSTALLED), '..', HOME_TEMPLATE);

/**
 * A home of its own for one n8n, with the built package installed as a community package. All homes have the template's
 * encryption key, so processes of one instance may each have one.
 */
export async function createHome(): Promise<Home> {
	const folder = mkdtempSync(join(tmpdir(), 'clicksend-n8n-'));
	cpSync(templateFolder(), folder, { recursive: true });
	await installPackage(join(folder, '.n8n'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
