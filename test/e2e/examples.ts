import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { TEST_NUMBERS, type ContentOptions } from '../sandbox/clickSend';
import { CLICK_SEND } from './n8n/communityPackage';
import type { CredentialRef } from './n8n/rest';
import type { WorkflowFile } from './n8n/workflow';
import { PACKAGE_ROOT } from './paths';

const EXAMPLES = join(PACKAGE_ROOT, 'examples');

/** The content of the account of the examples: the list that they text, and an entry for each dropdown. */
export const ACCOUNT: ContentOptions = {
	lists: [
		{
			list_id: 428,
			list_name: 'Customers',
			contacts: TEST_NUMBERS.map((phone_number) => ({ phone_number })),
		},
	],
	numbers: 1,
	ownNumbers: 1,
	alphaTags: [{ alpha_tag: 'Acme' }],
	templates: [{ template_name: 'Opening hours', body: 'Hi (First Name), we open at nine.' }],
};

/** The files of `examples/` that n8n imports. */
export const exampleFiles = (): string[] =>
	readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'));

/** An example in which the user has chosen a credential, as its notes ask for. */
export function readExample(file: string, credential: CredentialRef): WorkflowFile {
	const workflow = JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')) as WorkflowFile;
	const nodes = workflow.nodes.map((node) =>
		node.type.startsWith(CLICK_SEND)
			? { ...node, credentials: { clickSendApi: credential } }
			: node,
	);
	return { ...workflow, nodes };
}

/** The examples that a person starts, or a command line; the others wait for something to happen. */
export const examplesStartedByHand = (): string[] =>
	exampleFiles().filter((file) =>
		readExample(file, { id: '', name: '' }).nodes.some(
			({ type }) => type === 'n8n-nodes-base.manualTrigger',
		),
	);
