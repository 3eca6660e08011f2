import type { IBinaryData, IRun } from 'n8n-workflow';

import { png } from '../messaging/media/pictures';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { executeWorkflow, importCredential, importWorkflow } from './n8n/command';
import { createHome, type Home } from './n8n/home';
import { credentialFor, type CredentialRef } from './n8n/rest';
import { clickSendNode, codeNode, connect, manualTrigger, node } from './n8n/workflow';
import type { WorkflowFile } from './n8n/workflow';
import { people } from './people';

const PICTURE = png(20_000).toString('base64');
const PEOPLE = people(3);

let home: Home;
let sandbox: Sandbox;

beforeAll(async () => {
	home = await createHome();
	sandbox = await startSandbox();
});

afterAll(async () => {
	await sandbox?.close();
	home?.remove();
});

/** Trigger -> People (each with a picture as base64) -> To File -> ClickSend, which sends MMS. */
function workflowWith(credential: CredentialRef): WorkflowFile & { id: string } {
	const trigger = manualTrigger();
	const items = JSON.stringify(PEOPLE.map((person) => ({ json: { ...person, PICTURE } })));
	const toFile = { operation: 'toBinary', sourceProperty: 'PICTURE', binaryPropertyName: 'photo' };
	// The node that makes the file leaves the other fields out.
	const mms = {
		resource: 'mms',
		to: "={{ $('People').item.json.phone }}",
		message: "={{ $('People').item.json.text }}",
		subject: '={{ "For " + $binary.photo.fileExtension }}',
		mediaSource: 'binary',
		binaryPropertyName: 'photo',
	};
	return {
		id: 'mms',
		name: 'Send MMS',
		nodes: [
			trigger,
			codeNode('People', [1, 0], items),
			node(
				'To File',
				'n8n-nodes-base.convertToFile',
				[2, 0],
				{ ...toFile, options: { fileName: 'picture.png', mimeType: 'image/png' } },
				{ typeVersion: 1.1 },
			),
			clickSendNode([3, 0], credential, mms),
		],
		connections: connect([
			[trigger.name, 0, 'People'],
			['People', 0, 'To File'],
			['To File', 0, 'ClickSend'],
		]),
	};
}

const outputOf = ({ data }: IRun, name: string) =>
	data.resultData.runData[name]?.[0]?.data?.main?.[0] ?? [];

it('MMS from a binary field: n8n keeps the file on disk, and the node uploads it once', async () => {
	const credential = await importCredential(home, credentialFor(sandbox));
	await importWorkflow(home, workflowWith(credential));
	const run = await executeWorkflow(home, 'mms', { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' });

	const [file] = outputOf(run, 'To File').map(({ binary }) => binary?.photo as IBinaryData);
	expect(file?.id).toMatch(/^filesystem/);
	expect(sandbox.record.requests.map(({ path }) => path)).toEqual(['/uploads', '/mms/send']);
	expect(sandbox.record.requests[0]?.body).toEqual({ content: PICTURE });
	expect(outputOf(run, 'ClickSend').map(({ json }) => json)).toEqual(
		PEOPLE.map(({ phone }) =>
			expect.objectContaining({ to: phone, accepted: true, subject: 'For png' }),
		),
	);
}, 300_000);
