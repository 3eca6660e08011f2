import type { Page } from 'playwright-core';

import { closeNode, canvasNode } from './browser/canvas';
import { iconOf, newWorkflow, panelItem, searchNodes } from './browser/nodePanel';
import { browserSuite } from './browser/suite';

const suite = browserSuite();

/** The place on the canvas where the action is dropped, right of the trigger. */
const FREE_PLACE = { x: 880, y: 300 };

const dragToCanvas = async (page: Page): Promise<void> =>
	await panelItem(page, 'Send message').dragTo(page.getByTestId('canvas'), {
		targetPosition: FREE_PLACE,
	});

describe.each([
	['light', 'clicksend.svg'],
	['dark', 'clicksend.dark.svg'],
] as const)('the node panel in the %s theme', (theme, icon) => {
	it('finds the node and its action, and one of them is dragged behind an upstream node', async () => {
		await suite.inEditor(async (editor) => {
			const { page, shoot } = editor;
			await newWorkflow(editor);
			await searchNodes(page, 'clicksend');
			const entry = panelItem(page, 'ClickSend');
			await entry.waitFor();
			expect(await iconOf(entry)).toBe(icon);
			await shoot(`node-panel-${theme}-search`);

			await entry.click();
			const action = panelItem(page, 'Send message');
			// n8n's own word for a community package that is in its list.
			await page.getByText('Installed', { exact: true }).waitFor();
			expect(await iconOf(action)).toBe(icon);
			await shoot(`node-panel-${theme}-actions`);

			await dragToCanvas(page);
			await closeNode(page);
			const dropped = canvasNode(page, 'Send message');
			await dropped.getByText('send: sms').waitFor();
			expect(await iconOf(dropped)).toBe(icon);
			// One line: from the trigger to the new node.
			expect(await page.getByTestId('edge-label').count()).toBe(1);
			await shoot(`node-panel-${theme}-dropped`);
		}, theme);
	});
});
