import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { differencesOf } from '../engine/differences';
import { INSTALLED } from './paths';

export const versionOf = (name: string): string =>
	(JSON.parse(readFileSync(join(INSTALLED, name, 'package.json'), 'utf8')) as { version: string })
		.version;

/** The points in which the n8n under test is not as the newest one is. */
interface Differences {
	/** Variables for each process of it. */
	env: Readonly<Record<string, string>>;
	/** Whether it answers an activation before it has set up the trigger. */
	publishesLater: boolean;
	/** Whether it runs the hooks of published workflows when it starts. */
	activatesAtStart: boolean;
	/** Whether an error workflow has to be activated. */
	activatesErrorWorkflows: boolean;
	/** The sentence about a trigger that cannot be set up because of a wrong key. */
	wrongKey: RegExp;
	/** The data that its editor sends beside a new workflow. */
	newWorkflow: object;
	/** The variable with its address for webhooks. */
	webhookUrl: string;
	/** Whether its node panel shows the description of a community node. */
	showsDescriptions: boolean;
	/** The control that closes the window of a node. */
	closeNode: string;
	/** Rows of an output that are shown at once, unless the user wants more. */
	rowsPerPage: number;
}

const NEWEST: Differences = {
	// Modules that would ask for the network.
	env: { N8N_DISABLED_MODULES: 'mcp-registry,instance-ai' },
	publishesLater: true,
	activatesAtStart: false,
	activatesErrorWorkflows: true,
	wrongKey: /could not look for its rule: Authorization failed/,
	newWorkflow: {},
	webhookUrl: 'N8N_WEBHOOK_URL',
	showsDescriptions: true,
	closeNode: 'ndv-close-button',
	rowsPerPage: 25,
};

/** By the first number of the version. */
const OLDER: Readonly<Record<string, Differences>> = {
	1: {
		// In the isolate that is its default, $('Node') comes to nothing, whichever node stands between.
		env: { N8N_EXPRESSION_ENGINE: 'legacy' },
		publishesLater: false,
		activatesAtStart: true,
		activatesErrorWorkflows: false,
		// It shows only the description of an error.
		wrongKey: /Check 'Username' and 'Key'/,
		newWorkflow: { active: false },
		webhookUrl: 'WEBHOOK_URL',
		showsDescriptions: false,
		closeNode: 'back-to-canvas',
		rowsPerPage: 10,
	},
};

export const differences = OLDER[versionOf('n8n').split('.')[0] ?? ''] ?? NEWEST;

/**
 * The sentence of the connection test for an HTTP status: the credential's, or n8n's own where n8n does not use the
 * credential's.
 */
export const testSentence = (status: number, ours: string): string =>
	differencesOf(versionOf('n8n-core')).testSentences?.[status] ?? ours;
