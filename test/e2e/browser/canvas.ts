import type { Locator, Page } from 'playwright-core';

import { differences } from '../differences';
import type { SavedWorkflow } from '../n8n/rest';
import { until } from '../until';
import type { Editor } from './browser';

export type Display = 'schema' | 'table' | 'json';

export async function openWorkflow({ page, open }: Editor, { id }: SavedWorkflow): Promise<void> {
	await open(`/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
}

/** A node on the canvas by its exact name. */
export const canvasNode = (page: Page, name: string): Locator =>
	page.getByTestId('canvas-node').filter({ has: page.getByText(name, { exact: true }) });

/** Opens a node's own window. */
export async function openNode(page: Page, name: string): Promise<void> {
	await canvasNode(page, name).dblclick();
	await page.getByTestId('ndv').waitFor();
}

export async function closeNode(page: Page): Promise<void> {
	await page.getByTestId(differences.closeNode).click();
	await page.getByTestId('ndv').waitFor({ state: 'hidden' });
}

/** Clicks "Execute workflow" and waits until these nodes are marked green. */
export async function executeByClick(page: Page, ...nodes: string[]): Promise<void> {
	await page.getByTestId('execute-workflow-button').click();
	for (const name of nodes) {
		await canvasNode(page, name).getByTestId('canvas-node-status-success').waitFor();
	}
}

/** Waits until this stands on the connections, such as "25 items", from left to right. */
export async function waitForItems(page: Page, ...labels: string[]): Promise<void> {
	const edges = page.getByTestId('edge-label');
	await until(`connections that say ${labels.join(', ')}`, async () => {
		const shown = await edges.allInnerTexts();
		return shown.join() === labels.join() || undefined;
	});
}

/** Chooses how the output of the open node is shown. */
export async function showOutput(page: Page, display: Display): Promise<Locator> {
	const panel = page.getByTestId('output-panel');
	await panel.getByTestId(`radio-button-${display}`).click();
	return panel;
}

/** Has all rows of the open node's output shown at once. */
async function showAllRows(page: Page, rowCount: number): Promise<void> {
	if (rowCount <= differences.rowsPerPage) return;
	await page
		.getByTestId('output-panel')
		.getByTestId('ndv-data-pagination')
		.locator('input')
		.click();
	await page.getByRole('option', { name: '50', exact: true }).click();
}

/** The table of the open node's output: header cells, and the cells of each row. */
export async function readTable(
	page: Page,
	rowCount: number,
): Promise<{ columns: string[]; rows: string[][] }> {
	const panel = await showOutput(page, 'table');
	await showAllRows(page, rowCount);
	const body = panel.locator('tbody tr');
	const rows = await until(`${rowCount} rows of output`, async () => {
		const filled = await body.evaluateAll((found) =>
			(found as unknown as Array<{ cells: Iterable<{ innerText: string }> }>).map(({ cells }) =>
				[...cells].map(({ innerText }) => innerText.trim()),
			),
		);
		return filled.length >= rowCount ? filled.filter((cells) => cells.length > 1) : undefined;
	});
	// n8n fills the table up with a column that has no name.
	const columns = (await panel.locator('thead th').allInnerTexts())
		.map((text) => text.trim())
		.filter((text) => text !== '');
	return { columns, rows: rows.map((cells) => cells.slice(0, columns.length)) };
}
