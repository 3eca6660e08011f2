import { delimiter } from 'node:path';

import { differences } from '../differences';
import { NODE_BIN } from '../paths';

/** The settings that keep n8n from calling the network, and from asking a user on the first visit. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	...differences.env,
};

/**
 * The environment of a process of n8n. Nothing of the caller's leaks into it but the PATH: variables of npm, jest and
 * other n8n instances on this machine would change how this one behaves.
 */
export function environmentIn(folder: string, extra: Record<string, string>): NodeJS.ProcessEnv {
	return {
		PATH: [NODE_BIN, process.env.PATH].join(delimiter),
		HOME: folder,
		LANG: 'C.UTF-8',
		GENERIC_TIMEZONE: 'UTC',
		TZ: 'UTC',
		N8N_USER_FOLDER: folder,
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		...QUIET,
		...extra,
	};
}
