import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Home } from '../n8n/home';

/**
 * A home with the same encryption key and the same build of the package, for another process of the same n8n. To be
 * copied from one on which nothing ever ran.
 */
export function copyHome({ folder: original }: Home): Home {
	const folder = mkdtempSync(join(tmpdir(), 'clicksend-n8n-'));
	cpSync(original, folder, { recursive: true });
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
