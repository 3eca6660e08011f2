import type { Editor } from './browser/browser';
import {
	canvasNode,
	closeNode,
	executeByClick,
	openNode,
	openWorkflow,
	readTable,
	waitForItems,
} from './browser/canvas';
import { browserSuite } from './browser/suite';
import { credentialFor, type CredentialRef } from './n8n/rest';
import type { WorkflowFile } from './n8n/workflow';
import { people, REFUSED } from './people';
import { branchedWorkflow, pairedWorkflow, plainWorkflow } from './workflows';

const suite = browserSuite();

const PEOPLE = people(25, REFUSED);

const REFUSED_PEOPLE = PEOPLE.filter((_, index) => REFUSED.includes(index));

const HINT = '3 of 25 messages were not accepted: 3 invalid numbers.';

type Build = (credential: CredentialRef) => WorkflowFile;

/** Puts a workflow into n8n and opens it. */
async function open(editor: Editor, build: Build): Promise<WorkflowFile> {
	const { rest, sandbox } = editor.stage;
	const workflow = build(await rest.createCredential(credentialFor(sandbox)));
	await openWorkflow(editor, await rest.createWorkflow(workflow));
	return workflow;
}

/** Executes it by a click, to its end. */
async function execute(editor: Editor, build: Build): Promise<void> {
	const workflow = await open(editor, build);
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
		expect(columns).toEqual(['name', 'phone', 'text', 'error']);
		expect(rows).toEqual(
			REFUSED_PEOPLE.map(({ name, phone, text }) => [
				...[name, phone, text],
				expect.stringMatching(/status\s?:\s?INVALID_RECIPIENT/),
			]),
		);
	});
});

it('a run in which nothing was accepted stops, and says what to do', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await open(editor, (credential) => plainWorkflow(REFUSED_PEOPLE, credential, {}));
		await page.getByTestId('execute-workflow-button').click();
		await canvasNode(page, 'ClickSend').getByTestId('node-issues').waitFor();
		await shoot('stopped-canvas');

		await openNode(page, 'ClickSend');
		const message = page.getByTestId('node-error-message');
		await message.getByText('None of the 3 messages was accepted: 3 invalid numbers').waitFor();
		await shoot('stopped');
	});
});

it('the sandbox took each accepted message of both executions once', () => {
	const { taken } = suite.stage.sandbox.record;
	const once = PEOPLE.filter((one) => !REFUSED_PEOPLE.includes(one)).map(({ text }) => text);
	expect(taken.map(({ body }) => body)).toEqual([...once, ...once]);
});
