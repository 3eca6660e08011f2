import type { Editor } from './browser/browser';
import {
	closeNode,
	executeByClick,
	openNode,
	openWorkflow,
	readTable,
	waitForItems,
} from './browser/canvas';
import { browserSuite } from './browser/suite';
import { credentialFor } from './n8n/rest';
import type { WorkflowFile } from './n8n/workflow';
import { people, REFUSED } from './people';
import { branchedWorkflow, pairedWorkflow } from './workflows';
import type { CredentialRef } from './n8n/rest';

const suite = browserSuite();

const PEOPLE = people(25, REFUSED);

const REFUSED_PEOPLE = PEOPLE.filter((_, index) => REFUSED.includes(index));

const HINT = '3 of 25 messages were not accepted: 3 INVALID_RECIPIENT.';

/** Puts a workflow into n8n, opens it and executes it by a click. */
async function execute(
	editor: Editor,
	build: (credential: CredentialRef) => WorkflowFile,
): Promise<void> {
	const { rest, sandbox } = editor.stage;
	const credential = await rest.createCredential(credentialFor(sandbox));
	const workflow = build(credential);
	await openWorkflow(editor, await rest.createWorkflow(workflow));
	await executeByClick(editor.page, ...workflow.nodes.map(({ name }) => name));
}

it('25 items: our columns, a hint for the refused, and pairing for each downstream', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await execute(editor, (credential) => pairedWorkflow(PEOPLE, credential));
		await waitForItems(page, '1 item', '25 items', '25 items');
		await shoot('execution-canvas');

		await openNode(page, 'ClickSend');
		await page.getByTestId('output-panel').getByText(HINT).waitFor();
		const { columns, rows } = await readTable(page, PEOPLE.length);
		await shoot('execution-table');
		expect(rows).toHaveLength(PEOPLE.length);
		expect(columns).toEqual(
			expect.arrayContaining(['to', 'status', 'outcome', 'accepted', 'advice', 'message_id']),
		);
		await closeNode(page);

		await openNode(page, 'Edit Fields');
		const downstream = await readTable(page, PEOPLE.length);
		await shoot('execution-pairing');
		expect(downstream.columns).toEqual(['name', 'asked', 'status']);
		expect(downstream.rows).toEqual(
			PEOPLE.map(({ name, phone }) => [
				name,
				phone,
				REFUSED_PEOPLE.some((one) => one.name === name) ? 'INVALID_RECIPIENT' : 'SUCCESS',
			]),
		);
	});
});

it('the error output carries the 3 refused items with their input fields', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await execute(editor, (credential) => branchedWorkflow(PEOPLE, credential));
		await waitForItems(page, '1 item', '25 items', '22 items', '3 items');
		await shoot('error-output-canvas');

		await openNode(page, 'ClickSend');
		await page.getByText('Success Branch (22 items)').waitFor();
		await page.getByText('Error Branch (3 items)').click();
		await page.getByTestId('output-panel').getByText(HINT).waitFor();
		await shoot('error-output-branch');
		await closeNode(page);

		await openNode(page, 'Not Sent');
		const { columns, rows } = await readTable(page, REFUSED_PEOPLE.length);
		await shoot('error-output-table');
		expect(columns.slice(0, 4)).toEqual(['name', 'phone', 'text', 'error']);
		expect(rows.map((cells) => cells.slice(0, 4))).toEqual(
			REFUSED_PEOPLE.map(({ name, phone, text }) => [name, phone, text, 'INVALID_RECIPIENT']),
		);
	});
});

it('the sandbox took each accepted message of both executions once', () => {
	const { taken } = suite.stage.sandbox.record;
	const once = PEOPLE.filter((one) => !REFUSED_PEOPLE.includes(one)).map(({ text }) => text);
	expect(taken.map(({ body }) => body)).toEqual([...once, ...once]);
});
