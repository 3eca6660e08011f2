import type { IDataObject, INode } from 'n8n-workflow';
import type { Page } from 'playwright-core';

import { closeNode } from './browser/canvas';
import { iconOf, newWorkflow, openTools, panelItem, searchPanel } from './browser/nodePanel';
import { browserSuite } from './browser/suite';
import { CLICK_SEND_TOOL } from './n8n/communityPackage';
import type { Rest } from './n8n/rest';
import { until } from './until';

const suite = browserSuite();

/** Presses the sparkle at a field of the open node. */
async function leaveToModel(page: Page, field: string): Promise<void> {
	const item = page
		.getByTestId('parameter-item')
		.filter({ has: page.getByText(field, { exact: true }) });
	await item.hover();
	await item.getByTestId('from-ai-override-button').click();
	await item.getByText('Defined automatically by the model').waitFor();
}

/** Checks whether the open node shows a field. */
async function expectField(page: Page, name: string, isShown: boolean): Promise<void> {
	const label = page.getByTestId('parameter-item').getByText(name, { exact: true });
	await label.first().waitFor({ state: isShown ? 'visible' : 'detached' });
}

/** The tool as n8n has saved it by itself, once both fields are in. */
async function savedTool(rest: Rest, page: Page): Promise<INode> {
	const id = new URL(page.url()).pathname.split('/')[2];
	return await until('n8n to save the tool', async () => {
		// The editor shows the address of a new workflow before n8n has saved it.
		const saved = await rest.get<Array<{ id: string }>>('/workflows');
		if (!saved.some((workflow) => workflow.id === id)) return undefined;
		const { nodes } = await rest.get<{ nodes: INode[] }>(`/workflows/${id}`);
		const tool = nodes.find(({ type }) => type === CLICK_SEND_TOOL);
		const { to, message } = (tool?.parameters ?? {}) as IDataObject;
		return to && message ? tool : undefined;
	});
}

it('is offered to an AI agent, and its fields can be left to the model', async () => {
	await suite.inEditor(async (editor) => {
		const { page, stage, shoot } = editor;
		await newWorkflow(editor);
		await openTools(page);
		await searchPanel(page, 'clicksend');
		const entry = panelItem(page, 'ClickSend Tool');
		expect(await iconOf(entry)).toBe('clicksend.svg');
		await shoot('tool-listed');

		await entry.click();
		await page.getByTestId('ndv').waitFor();
		await leaveToModel(page, 'To');
		await leaveToModel(page, 'Message');
		await shoot('tool-fields');
		// The model reads this description; it maps nothing, and gets the short output.
		await expectField(page, 'Tool Description', true);
		await expectField(page, 'Mapping', false);
		const { parameters } = await savedTool(stage.rest, page);
		expect(parameters.to).toContain("$fromAI('To'");
		expect(parameters.message).toContain("$fromAI('Message'");
		expect(parameters.output ?? 'simplified').toBe('simplified');

		await closeNode(page);
		await page.getByTestId('canvas-configuration-node').waitFor();
		await shoot('tool-canvas');
	});
});
