import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, selectors, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { OWNER } from '../n8n/rest';
import { ARTIFACTS } from '../paths';
import type { Stage } from '../stage';
import { PATIENCE_MS } from '../until';

/** Debian's; `npm run test:e2e` has made sure that it is there. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Root may not use the sandbox of Chromium, and nothing here has a business in the network. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const VIEWPORT = { width: 1440, height: 900 };

export type Theme = 'light' | 'dark';

/** n8n's editor in a browser, with the owner signed in. */
export interface Editor {
	page: Page;
	stage: Stage;
	/** Keeps a picture of what the user sees now. */
	shoot(name: string): Promise<void>;
	/** Opens a page of n8n, such as `/home/credentials`. */
	open(path: string): Promise<void>;
}

export async function launchBrowser(): Promise<Browser> {
	// n8n's own name for what Playwright calls data-testid.
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

async function signIn(page: Page, { n8n }: Stage): Promise<void> {
	await page.goto(`${n8n.url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[name="password"]').fill(OWNER.password);
	await page.getByTestId('form-submit-button').click();
	await page.getByTestId('project-home-menu-item').waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
	mkdirSync(ARTIFACTS, { recursive: true });
	await page.screenshot({ path: join(ARTIFACTS, `${name}.png`), animations: 'disabled' });
}

/**
 * Signs in by the form, once for all windows of a context: they share what the browser has loaded of n8n's 15 MB.
 */
export async function openContext(browser: Browser, stage: Stage): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
	context.setDefaultTimeout(PATIENCE_MS);
	const page = await context.newPage();
	await signIn(page, stage);
	await page.close();
	return context;
}

/** Opens a window, as a user whose system is set to this theme. */
export async function openEditor(
	context: BrowserContext,
	stage: Stage,
	theme: Theme = 'light',
): Promise<Editor> {
	const page = await context.newPage();
	await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
	return {
		page,
		stage,
		shoot: async (name) => await shoot(page, name),
		open: async (path) => void (await page.goto(`${stage.n8n.url}${path}`)),
	};
}

/** When a test fails: what the user saw, and what n8n logged. */
export async function keepEvidence({ page, stage }: Editor, name: string): Promise<void> {
	await shoot(page, `failed-${name}`);
	writeFileSync(join(ARTIFACTS, `failed-${name}.log`), stage.n8n.log());
}
