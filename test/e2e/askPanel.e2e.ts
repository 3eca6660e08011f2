import { closeNode } from './browser/canvas';
import { iconOf, newWorkflow, openTools, panelItem } from './browser/nodePanel';
import { browserSuite } from './browser/suite';

const suite = browserSuite();

it('stands among the ways to ask somebody, in the panel of nodes', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await newWorkflow(editor);
		await page.getByTestId('node-creator-plus-button').click();
		await panelItem(page, 'Human review').click();
		await shoot('ask-panel-human');
		expect(await iconOf(panelItem(page, 'ClickSend'))).toBe('clicksend.svg');
	});
});

it('stands among the human reviews of the tools of an agent', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await newWorkflow(editor);
		await openTools(page);
		await panelItem(page, 'Human review').click();
		await shoot('ask-panel-review');
		const entry = panelItem(page, 'ClickSend');
		expect(await iconOf(entry)).toBe('clicksend.svg');
		await entry.click();
		await page.getByText('Add to workflow').click();
		await page.getByTestId('ndv').waitFor();
		await shoot('ask-panel-ndv');
		await closeNode(page);
		await shoot('ask-panel-canvas');
	});
});
