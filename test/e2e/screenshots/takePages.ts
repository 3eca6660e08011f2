import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { questionPage } from '../../../nodes/ClickSend/messaging/ask/page';
import { PACKAGE_ROOT } from '../paths';

/** A small phone. */
const PHONE = { width: 360, height: 420 };

const QUESTION = questionPage({
	title: 'Please answer',
	asker: 'On-call desk of Example Ltd',
	message: 'Server 7 has not answered for five minutes. Restart it?',
	fields: [],
	buttons: [
		{ value: 'approve', label: 'Restart it' },
		{ value: 'decline', label: 'Leave it' },
	],
});

/** The names of the pictures, by the mode of the phone. */
export const PAGE_PICTURES = { light: 'ask-light', dark: 'ask-dark' } as const;

/** Takes pictures of the page of a question as a phone shows it. */
export async function takePages(browser: Browser): Promise<void> {
	for (const [colorScheme, name] of Object.entries(PAGE_PICTURES)) {
		const page = await browser.newPage({
			viewport: PHONE,
			deviceScaleFactor: 2,
			colorScheme: colorScheme as keyof typeof PAGE_PICTURES,
		});
		await page.setContent(QUESTION);
		await page.screenshot({ path: join(PACKAGE_ROOT, 'docs', 'images', `${name}.png`) });
		await page.close();
	}
}
