import schema from '../../nodes/ClickSend/__schema__/v1.0.0/sms/send.json';
import type { Locator, Page } from 'playwright-core';

import { openNode, openWorkflow } from './browser/canvas';
import { browserSuite } from './browser/suite';
import { credentialFor } from './n8n/rest';
import { until } from './until';
import { freshWorkflow } from './workflows';

const suite = browserSuite();

const WHEEL = 300;

/** The fields that the preview offers; it draws only what is in view, so it is scrolled to its end. */
async function offeredFields(page: Page, panel: Locator): Promise<Set<string>> {
	const seen = new Set<string>();
	const last = Object.keys(schema.properties).at(-1) ?? '';
	await panel.hover();
	await until(`the field ${last} in the preview`, async () => {
		for (const text of await panel.getByTestId('run-data-schema-item').allInnerTexts()) {
			seen.add(text.trim());
		}
		await page.mouse.wheel(0, WHEEL);
		return seen.has(last) || undefined;
	});
	await page.mouse.wheel(0, -WHEEL * Object.keys(schema.properties).length);
	return seen;
}

/** Drags as a user does, whose mouse passes every place between: n8n starts a drag only then. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
	await from.hover();
	await page.mouse.down();
	const box = await to.boundingBox();
	if (box === null) throw new Error('There is nothing to drop the field on');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
	await page.mouse.up();
}

it('the output fields can be dragged into a downstream node before the first run', async () => {
	await suite.inEditor(async (editor) => {
		const { page, stage, shoot } = editor;
		const { rest, sandbox } = stage;
		const credential = await rest.createCredential(credentialFor(sandbox));
		await openWorkflow(editor, await rest.createWorkflow(freshWorkflow(credential)));
		await openNode(page, 'Edit Fields');
		const panel = page.getByTestId('ndv-input-panel');
		await panel.getByTestId('schema-preview-warning').waitFor();
		expect([...(await offeredFields(page, panel))]).toEqual(
			expect.arrayContaining(Object.keys(schema.properties)),
		);

		const field = panel.getByTestId('run-data-schema-item').getByText('status', { exact: true });
		await drag(page, field, page.getByText('Drag input fields here'));
		await page.getByTestId('node-parameters').getByText('{{ $json.status }}').waitFor();
		await shoot('schema-preview');
		expect(sandbox.record.requests).toEqual([]);
	});
});
