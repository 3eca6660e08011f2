import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';

import { launchBrowser, openContext, openEditor, type Editor } from '../browser/browser';
import {
	executeByClick,
	openNode,
	openWorkflow,
	showOutput,
	waitForItems,
} from '../browser/canvas';
import { credentialDialog, openNewCredential, saveCredential } from '../browser/credential';
import { newWorkflow, panelItem, searchNodes } from '../browser/nodePanel';
import { credentialFor, type CredentialRef } from '../n8n/rest';
import type { WorkflowFile } from '../n8n/workflow';
import { PACKAGE_ROOT } from '../paths';
import { people } from '../people';
import { openStage } from '../stage';
import { PAGE_PICTURES, takePages } from './takePages';
import { branchedWorkflow, plainWorkflow } from '../workflows';

const IMAGES = join(PACKAGE_ROOT, 'docs', 'images');

/** All pictures together: a README must load at once. */
const MAX_BYTES = 400 * 1024;

/** Pixels around what matters: on a canvas the names and the ends of open outputs stand out of the nodes. */
const MARGIN = 24;
const NAME_MARGIN = 64;
const OUTPUT_MARGIN = 120;

/** Room for the columns that tell what became of a message. */
const WIDE = { width: 2500, height: 900 };

/** Room for all fields of a channel. */
const TALL = { width: 1280, height: 1400 };

/** The address that `npm run sandbox` has, so that the picture shows what a reader may see on his own machine. */
const SANDBOX_PORT = 4010;

type Box = { x: number; y: number; width: number; height: number };

async function boxOf(target: Locator): Promise<Box> {
	const box = await target.boundingBox();
	if (box === null) throw new Error('What the picture is of is not there');
	return box;
}

/** The smallest rectangle around all of these, and the margin. */
function around(boxes: readonly Box[]): Box {
	const left = Math.min(...boxes.map(({ x }) => x)) - NAME_MARGIN;
	const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
	const right = Math.max(...boxes.map(({ x, width }) => x + width)) + OUTPUT_MARGIN;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + NAME_MARGIN;
	return { x: left, y: top, width: right - left, height: bottom - top };
}

const take = async (page: Page, name: string, clip: Box): Promise<void> =>
	void (await page.screenshot({
		path: join(IMAGES, `${name}.png`),
		clip,
		animations: 'disabled',
	}));

async function takeNodePanel(editor: Editor): Promise<void> {
	const { page } = editor;
	await newWorkflow(editor);
	await searchNodes(page, 'clicksend');
	await panelItem(page, 'ClickSend').click();
	await panelItem(page, 'Send SMS').waitFor();
	// The list that was there before slides out of the picture.
	await page.getByText('What happens next?').waitFor({ state: 'hidden' });
	const header = await boxOf(page.getByTestId('nodes-list-header'));
	const action = await boxOf(panelItem(page, 'Cancel all scheduled SMS'));
	const height = action.y + action.height + MARGIN / 3 - header.y;
	await take(page, 'node-panel', { ...header, height });
}

async function takeCredential(editor: Editor): Promise<void> {
	const { page, stage } = editor;
	await openNewCredential(editor);
	await saveCredential(page, { ...credentialFor(stage.sandbox), to: '+14055555555' });
	const dialog = credentialDialog(page);
	await dialog.getByText('Connection tested successfully').waitFor();
	await take(page, 'credential', await boxOf(dialog));
}

/** Puts a workflow into n8n, opens it and executes it. */
async function execute(
	editor: Editor,
	build: (credential: CredentialRef) => WorkflowFile,
): Promise<void> {
	const { page, stage } = editor;
	const workflow = build(await stage.rest.createCredential(credentialFor(stage.sandbox)));
	await openWorkflow(editor, await stage.rest.createWorkflow(workflow));
	await executeByClick(page, ...workflow.nodes.map(({ name }) => name));
}

async function takeCanvas(editor: Editor): Promise<void> {
	const { page } = editor;
	await execute(editor, (credential) => branchedWorkflow(people(25, [4, 11, 18]), credential));
	await waitForItems(page, '1 item', '25 items', '22 items', '3 items');
	const nodes = await page.getByTestId('canvas-node').all();
	await take(page, 'canvas', around(await Promise.all(nodes.map(boxOf))));
}

async function takeOutput(editor: Editor): Promise<void> {
	const { page } = editor;
	await page.setViewportSize(WIDE);
	const simplified = { output: 'simplified' };
	await execute(editor, (credential) => plainWorkflow(people(6, [1]), credential, simplified));
	await openNode(page, 'ClickSend');
	const panel = await showOutput(page, 'table');
	await panel.getByText('1 of 6 messages').waitFor();
	await page.getByText('Workflow executed successfully').waitFor({ state: 'hidden' });
	const [top, last] = await Promise.all([boxOf(panel), boxOf(panel.locator('tbody tr').nth(5))]);
	await take(page, 'output', { ...top, height: last.y + last.height - top.y });
}

/** The parameters of the channels whose fields have pictures, by the name of the picture. */
const CHANNELS: Readonly<Record<'mms' | 'voice', INodeParameters>> = {
	mms: { resource: 'mms', subject: 'Your order', mediaSource: 'binary' },
	voice: { resource: 'voice', options: { requireInput: true } },
};

/** Takes the fields of a channel as the window of the node shows them. */
async function takeFields(editor: Editor, name: keyof typeof CHANNELS): Promise<void> {
	const { page, stage } = editor;
	await page.setViewportSize(TALL);
	const credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
	const workflow = plainWorkflow(people(1), credential, CHANNELS[name]);
	await openWorkflow(editor, await stage.rest.createWorkflow(workflow));
	await openNode(page, 'ClickSend');
	const fields = page.getByTestId('node-parameters');
	await fields.getByText('Options', { exact: true }).waitFor();
	const all = await boxOf(fields);
	const last = await boxOf(fields.getByText('Output', { exact: true }));
	// The name of the last field, and the field below it.
	await take(page, name, { ...all, height: last.y + last.height + 2 * MARGIN - all.y });
}

async function main(): Promise<void> {
	mkdirSync(IMAGES, { recursive: true });
	const stage = await openStage({ port: SANDBOX_PORT });
	const browser = await launchBrowser();
	try {
		const context = await openContext(browser, stage);
		for (const picture of [takeNodePanel, takeCredential, takeCanvas, takeOutput]) {
			await picture(await openEditor(context, stage));
		}
		await takeFields(await openEditor(context, stage), 'mms');
		await takeFields(await openEditor(context, stage), 'voice');
		await takePages(browser);
	} finally {
		await browser.close();
		await stage.close();
	}
	const names = [
		...['node-panel', 'credential', 'canvas', 'output'],
		...Object.keys(CHANNELS),
		...Object.values(PAGE_PICTURES),
	];
	const bytes = names.map((name) => statSync(join(IMAGES, `${name}.png`)).size);
	const total = bytes.reduce((sum, size) => sum + size, 0);
	console.log(`${names.length} pictures in docs/images, ${total} bytes`);
	if (total > MAX_BYTES) throw new Error(`The pictures have more than ${MAX_BYTES} bytes`);
}

main().catch((thrown: unknown) => {
	console.error(thrown);
	process.exitCode = 1;
});
