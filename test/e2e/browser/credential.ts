import type { Locator, Page } from 'playwright-core';

import type { CredentialData } from '../n8n/rest';
import type { Editor } from './browser';

export type CredentialField = keyof CredentialData;

/** The dialog of one credential. */
export const credentialDialog = (page: Page): Locator => page.getByTestId('editCredential-modal');

export const credentialField = (page: Page, name: CredentialField): Locator =>
	credentialDialog(page).getByTestId(`parameter-input-${name}`).locator('input');

/** Opens the dialog of a new ClickSend credential, as from the list of credentials. */
export async function openNewCredential({ page, open }: Editor): Promise<void> {
	await open('/home/credentials');
	await page
		.getByTestId('add-resource-credential')
		.or(page.getByTestId('empty-resources-list').getByRole('button'))
		.first()
		.click();
	await page.getByTestId('new-credential-type-select').locator('input').fill('clicksend');
	await page
		.getByTestId('new-credential-type-select-option')
		.filter({ hasText: 'ClickSend API' })
		.click();
	// n8n refuses to save a credential before its server has told a free name for it.
	const named = page.waitForResponse((response) => response.url().includes('/credentials/new'));
	await page.getByTestId('new-credential-type-button').click();
	await Promise.all([named, credentialDialog(page).waitFor()]);
}

/** Fills in what is given, saves, and waits until n8n has tested the connection. */
export async function saveCredential(
	page: Page,
	data: Partial<Record<CredentialField, string>>,
): Promise<void> {
	for (const [name, value] of Object.entries(data)) {
		await credentialField(page, name as CredentialField).fill(value);
	}
	const tested = page.waitForResponse((response) => response.url().endsWith('/credentials/test'));
	await page.getByTestId('credential-save-button').click();
	await tested;
}

/** Reads the sentence of a failed connection test, below n8n's own headline. */
export async function readRefusal(page: Page): Promise<string> {
	const dialog = credentialDialog(page);
	await dialog.getByText('Couldn’t connect with these settings').waitFor();
	await dialog.getByText('More details').click();
	return (await dialog.innerText()).replace(/\s+/g, ' ');
}
