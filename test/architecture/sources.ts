import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import type { Sources } from './modules';

export const ROOT = join(__dirname, '..', '..');

/** Every TypeScript file of a folder and the folders in it. */
const filesIn = (folder: string): string[] =>
	readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = posix.join(folder, entry.name);
		if (entry.isDirectory()) return filesIn(path);
		return path.endsWith('.ts') ? [path] : [];
	});

/** The code that is published. */
export const readSources = (): Sources =>
	Object.fromEntries(
		[...filesIn('credentials'), ...filesIn('nodes')].map((path) => [
			path,
			readFileSync(join(ROOT, path), 'utf8'),
		]),
	);
