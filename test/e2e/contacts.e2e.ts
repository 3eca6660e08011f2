import type { INodeParameters } from 'n8n-workflow';

import type { Editor } from './browser/browser';
import { executeByClick, openNode, openWorkflow, readTable, waitForItems } from './browser/canvas';
import { browserSuite } from './browser/suite';
import { credentialFor } from './n8n/rest';
import { people } from './people';
import { plainWorkflow } from './workflows';

const PEOPLE = people(25);

const [ADA, BEA] = PEOPLE;

const suite = browserSuite({
	lists: [
		{
			list_id: 428,
			list_name: 'Customers',
			contacts: [{ phone_number: ADA?.phone, first_name: 'Somebody' }],
		},
		{ list_id: 500, list_name: 'Opt-Out List', contacts: [{ phone_number: BEA?.phone }] },
	],
});

const LIST = { __rl: true, mode: 'list', value: '428', cachedResultName: 'Customers' };

const UPSERT: INodeParameters = {
	resource: 'contact',
	operation: 'upsert',
	listId: LIST,
	phoneNumber: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.name }}' },
};

/** Puts a workflow with these parameters of the ClickSend node into n8n, and opens it. */
async function open(editor: Editor, parameters: INodeParameters): Promise<void> {
	const { rest, sandbox } = editor.stage;
	const credential = await rest.createCredential(credentialFor(sandbox));
	const workflow = plainWorkflow(PEOPLE, credential, parameters);
	await openWorkflow(editor, await rest.createWorkflow(workflow));
}

it.each([
	['List', { ...UPSERT, listId: { ...LIST, value: '', cachedResultName: undefined } }, 'listId'],
	[
		'Opt-Out List',
		{ options: { skipOptedOut: true, optOutList: { __rl: true, mode: 'list', value: '' } } },
		'optOutList',
	],
])(
	"the dropdown '%s' offers the lists of the account, with their counts",
	async (_name, parameters, field) => {
		await suite.inEditor(async (editor) => {
			const { page, shoot } = editor;
			await open(editor, parameters as INodeParameters);
			await openNode(page, 'ClickSend');
			await page.getByTestId(`resource-locator-${field}`).getByTestId('rlc-input').click();
			await page.getByTestId('rlc-item').filter({ hasText: 'Customers (1 contact)' }).waitFor();
			await shoot(`contacts-dropdown-${field}`);
			await page.getByTestId('rlc-item').filter({ hasText: 'Opt-Out List' }).click();
			await page.getByTestId('rlc-item').first().waitFor({ state: 'hidden' });

			const input = page.getByTestId(`resource-locator-${field}`).getByTestId('rlc-input');
			expect(await input.inputValue()).toContain('Opt-Out List');
		});
	},
);

it('a table of 25 people is brought onto a list, each once', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await open(editor, UPSERT);
		for (const action of ['created', 'unchanged']) {
			await executeByClick(page, 'Source', 'ClickSend');
			await waitForItems(page, '1 item', '25 items');
			await openNode(page, 'ClickSend');
			const { columns, rows } = await readTable(page, PEOPLE.length);
			await shoot(`contacts-upsert-${action}`);

			expect(columns).toEqual(expect.arrayContaining(['action', 'contact_id', 'phone_number']));
			expect(rows.slice(1).map(([first]) => first)).toEqual(Array(24).fill(action));
			await page.keyboard.press('Escape');
		}
		const stored = suite.stage.sandbox.clickSend.contactsOf(428);
		expect(stored.map((row) => [row.phone_number, row.first_name])).toEqual(
			expect.arrayContaining(PEOPLE.map(({ phone, name }) => [phone, name])),
		);
		expect(stored).toHaveLength(PEOPLE.length);
	});
});

it('who opted out gets no message, and a hint says so', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await open(editor, { options: { skipOptedOut: true } });
		await executeByClick(page, 'Source', 'ClickSend');
		await waitForItems(page, '1 item', '25 items');
		await openNode(page, 'ClickSend');
		const hint = '1 of 25 messages was not accepted: 1 to somebody who opted out.';
		await page.getByTestId('output-panel').getByText(hint).waitFor();
		await shoot('contacts-guarded');

		const { record } = suite.stage.sandbox;
		expect(record.taken).toHaveLength(24);
		expect(record.timesTaken(String(BEA?.phone))).toBe(0);
	});
});
