import { closeNode, openNode, openWorkflow, readTable } from './browser/canvas';
import { newWorkflow, panelItem, searchNodes } from './browser/nodePanel';
import { browserSuite } from './browser/suite';
import { credentialFor } from './n8n/rest';
import { echoWorkflow, rulesOf, SMS, untilRules } from './triggers';

const suite = browserSuite();

const FROM = '+12065550143';

it('the node panel offers the trigger beside the actions', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await newWorkflow(editor);
		await searchNodes(page, 'clicksend');
		await panelItem(page, 'ClickSend').click();
		await page.getByText('Triggers (3)').click();
		for (const trigger of ['On sms received', 'On delivery receipt', 'On voice receipt']) {
			await page.getByText(trigger, { exact: true }).waitFor();
		}
		await shoot('trigger-in-node-panel');
	});
});

it('the panel shows what comes, and a test shows what came and leaves no rule behind', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot, stage } = editor;
		const { rest, sandbox } = stage;
		const credential = await rest.createCredential(credentialFor(sandbox));
		await openWorkflow(editor, await rest.createWorkflow(echoWorkflow('Test', credential, SMS)));
		await openNode(page, 'ClickSend Trigger');
		await page.getByText('n8n must be reachable from the internet').waitFor();
		await page.getByText('When will this node trigger my flow?').click();
		await page.getByText('"is_opt_out": false').first().waitFor();
		await shoot('trigger-panel');
		// Unfolded, the text lies over the button.
		await page.getByText('When will this node trigger my flow?').click();

		await page.getByTestId('trigger-execute-button').first().click();
		await untilRules(sandbox, 1);
		expect(rulesOf(sandbox)).toMatchObject([
			{
				rule_name: expect.stringMatching(/^n8n \[test\]: Test /) as string,
				action_address: expect.stringContaining('/webhook-test/') as string,
			},
		]);
		await page.getByText('Listening for test event').waitFor();
		await shoot('trigger-listening');

		const answers = await sandbox.receiveSms({ from: FROM, body: 'Yes please' });
		expect(answers).toMatchObject([{ status: 200 }]);
		await page.getByText('Listening for test event').waitFor({ state: 'hidden' });
		await page.getByTestId('output-panel').hover();
		const { columns, rows } = await readTable(page, 1);
		await shoot('trigger-output');
		expect(columns.slice(0, 7)).toEqual([
			'event',
			'message_id',
			'from',
			'to',
			'body',
			'keyword',
			'is_opt_out',
		]);
		expect(rows[0]?.slice(4, 7)).toEqual(['Yes please', 'YES', 'false']);
		await untilRules(sandbox, 0);
		await closeNode(page);
	});
});
