import type { Locator, Page } from 'playwright-core';

import type { Editor } from './browser';
import { closeNode } from './canvas';

/** n8n names it in one of these ways, by what its panel has loaded until then. */
const MANUAL_TRIGGER = /^(Trigger manually|Manual Trigger)$/;

/** An entry of the node panel by its exact name. */
export const panelItem = (page: Page, name: string | RegExp): Locator =>
	page.getByTestId('item-iterator-item').filter({ has: page.getByText(name, { exact: true }) });

/** Types into the search box of the open node panel. */
export async function searchPanel(page: Page, words: string): Promise<void> {
	await page.getByPlaceholder('Search nodes...').fill(words);
}

/** Opens the panel by the plus button on the right and searches. */
export async function searchNodes(page: Page, words: string): Promise<void> {
	await page.getByTestId('node-creator-plus-button').click();
	await searchPanel(page, words);
}

/** A new workflow that starts by hand, all of it clicked together. */
export async function newWorkflow({ page, open }: Editor): Promise<void> {
	await open('/workflow/new');
	await page.getByTestId('canvas-add-button').click();
	await searchPanel(page, 'manual');
	await panelItem(page, MANUAL_TRIGGER).click();
	await page.getByTestId('canvas-node').waitFor();
}

/** Adds an AI Agent and opens the list of its tools. */
export async function openTools(page: Page): Promise<void> {
	await searchNodes(page, 'AI Agent');
	await panelItem(page, 'AI Agent').first().click();
	await closeNode(page);
	await page
		.locator('[data-handleid="inputs/ai_tool/0"]')
		.getByTestId('canvas-handle-plus')
		.click();
}

/** The file of the icon in an entry or a node, once the browser has drawn it. */
export async function iconOf(place: Locator): Promise<string> {
	const image = place.locator('img').first();
	await image.waitFor();
	return await image.evaluate(async (element) => {
		const drawn = element as unknown as { src: string; decode(): Promise<void> };
		// Rejects when the file is missing or is no picture.
		await drawn.decode();
		return drawn.src.split('/').at(-1) ?? '';
	});
}
