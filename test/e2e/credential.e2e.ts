import type { Editor } from './browser/browser';
import {
	credentialDialog,
	credentialField,
	openNewCredential,
	readRefusal,
	saveCredential,
	type CredentialField,
} from './browser/credential';
import { browserSuite } from './browser/suite';
import { testSentence } from './differences';
import { credentialFor } from './n8n/rest';

const suite = browserSuite();

/** The user's mistake, and the sentence of the dialog about it. */
const REFUSALS: Array<[string, Partial<Record<CredentialField, string>>, string]> = [
	['a wrong key', { key: 'wrong-key' }, testSentence(401, 'ClickSend does not know this pair')],
	[
		'a plain http:// address',
		{ base_url: 'http://example.com/v3' },
		"'Base URL' must start with https:// so that the key cannot be read on its way to example.com",
	],
	[
		'a test recipient that cannot be reached',
		{ to: '+1 303 555 0101' },
		"The login works, but ClickSend does not accept 'Test Recipient' as a phone number",
	],
];

const sandboxData = () => credentialFor(suite.stage.sandbox);

const nothingWasSent = (): void => expect(suite.stage.sandbox.record.posts('/sms/send')).toBe(0);

async function refuse(
	{ page, shoot }: Editor,
	mistake: Partial<Record<CredentialField, string>>,
	picture: string,
): Promise<string> {
	await saveCredential(page, { ...sandboxData(), ...mistake });
	const said = await readRefusal(page);
	await shoot(`credential-${picture}`);
	nothingWasSent();
	return said;
}

it('comes with the base URL filled in, and Save shows that the connection works', async () => {
	await suite.inEditor(async (editor) => {
		const { page, shoot } = editor;
		await openNewCredential(editor);
		expect(await credentialField(page, 'base_url').inputValue()).toBe(
			'https://rest.clicksend.com/v3',
		);
		await shoot('credential-new');

		await saveCredential(page, sandboxData());
		await credentialDialog(page).getByText('Connection tested successfully').waitFor();
		await shoot('credential-works');
		expect(suite.stage.sandbox.record.gets('/account')).toBe(1);
		nothingWasSent();
	});
});

it.each(REFUSALS)('%s is told in words that say what to do', async (mistake, data, sentence) => {
	await suite.inEditor(async (editor) => {
		await openNewCredential(editor);
		const said = await refuse(editor, data, mistake.replace(/[^a-z]+/gi, '-'));
		expect(said).toContain(sentence);
	});
});

it('an address without an API behind it is reported, and fixed in the same dialog', async () => {
	await suite.inEditor(async (editor) => {
		const { page } = editor;
		await openNewCredential(editor);
		const base_url = sandboxData().base_url.replace('/v3', '/v4');
		const said = await refuse(editor, { base_url }, 'a-wrong-path');
		expect(said).toContain(testSentence(404, "There is no ClickSend API under this 'Base URL'"));

		await saveCredential(page, { ...sandboxData(), to: '+14055555555' });
		await credentialDialog(page).getByText('Connection tested successfully').waitFor();
		nothingWasSent();
	});
});

it('no key stands in what n8n has logged about all this', () => {
	const log = suite.stage.n8n.log();
	const { username, key } = sandboxData();
	// The failed tests are there, so there was something to look through.
	expect(log).toContain("'Base URL' must start with https://");
	for (const secret of [key, 'wrong-key']) {
		expect(log).not.toContain(secret);
		expect(log).not.toContain(Buffer.from(`${username}:${secret}`).toString('base64'));
	}
});
