import type { Page } from 'playwright-core';

import { closeNode, canvasNode } from './browser/canvas';
import { iconOf, newWorkflow, panelItem, searchNodes, searchPanel } from './browser/nodePanel';
import { browserSuite } from './browser/suite';
import { differences } from './differences';

const suite = browserSuite();

/** The place on the canvas where the action is dropped, right of the trigger. */
const FREE_PLACE = { x: 880, y: 300 };

const dragToCanvas = async (page: Page): Promise<void> =>
	await panelItem(page, 'Send SMS').dragTo(page.getByTestId('canvas'), {
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
			const action = panelItem(page, 'Send SMS');
			// n8n's own word for a community package that is in its list.
			await page.getByText('Installed', { exact: true }).waitFor();
			expect(await iconOf(action)).toBe(icon);
			await shoot(`node-panel-${theme}-actions`);

			await dragToCanvas(page);
			await closeNode(page);
			const dropped = canvasNode(page, 'Send SMS');
			await dropped.getByText('SMS: Send Message').waitFor();
			expect(await iconOf(dropped)).toBe(icon);
			// One line: from the trigger to the new node.
			expect(await page.getByTestId('edge-label').count()).toBe(1);
			await shoot(`node-panel-${theme}-dropped`);
		}, theme);
	});
});

/** Words that people type who want to text somebody, or to react to a text. */
const SEARCHES = [
	...['sms', 'send sms', 'text', 'text message', 'texting', 'messaging', 'bulk sms', 'mobile'],
	...['phone', 'reply', 'delivery', 'opt-out', 'mms', 'picture'],
];

it('the node is found by what people type, and says what it does in both directions', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await newWorkflow(editor);
		await searchNodes(page, 'clicksend');
		const entry = panelItem(page, 'ClickSend');
		await entry.waitFor();
		if (differences.showsDescriptions) {
			await entry.getByText('Send SMS, MMS and voice calls in batches').waitFor();
			await entry.getByText('start workflows with replies').waitFor();
		}
		for (const words of SEARCHES) {
			await searchPanel(page, words);
			await panelItem(page, 'ClickSend').waitFor();
		}
		await shoot('node-panel-opt-out');
	});
});

it('sending an SMS is the first of its actions', async () => {
	await suite.inEditor(async (editor) => {
		const { page } = editor;
		await newWorkflow(editor);
		await searchNodes(page, 'clicksend');
		await panelItem(page, 'ClickSend').click();
		await panelItem(page, 'Send SMS').waitFor();
		const shown = await page.getByTestId('item-iterator-item').allInnerTexts();
		const actions = shown.map((text) => text.trim());
		const [sms, account] = ['Send SMS', 'Get account'].map((name) => actions.indexOf(name));

		expect(actions.slice(sms, (sms ?? 0) + 3)).toEqual([
			'Send SMS',
			'Send SMS and wait for response',
			'Get SMS price',
		]);
		expect(account).toBeGreaterThan(sms ?? 0);
	});
});
