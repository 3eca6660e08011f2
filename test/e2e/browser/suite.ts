import type { Browser, BrowserContext } from 'playwright-core';

import type { SandboxOptions } from '../../sandbox/server';
import { openStage, type Stage } from '../stage';
import {
	keepEvidence,
	launchBrowser,
	openContext,
	openEditor,
	type Editor,
	type Theme,
} from './browser';

export interface Suite {
	readonly stage: Stage;
	/** Opens the editor in a window of its own, plays, and closes it; a failure leaves a picture behind. */
	inEditor(play: (editor: Editor) => Promise<void>, theme?: Theme): Promise<void>;
}

const fileNameOf = (test = 'test'): string => test.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/** One n8n, one sandbox and one browser for the tests of a file. To be called at its top level. */
export function browserSuite(options: SandboxOptions = {}): Suite {
	let stage: Stage | undefined;
	let browser: Browser | undefined;
	let context: BrowserContext | undefined;

	beforeAll(async () => {
		stage = await openStage(options);
		browser = await launchBrowser();
		context = await openContext(browser, stage);
	});

	afterAll(async () => {
		await browser?.close();
		await stage?.close();
	});

	return {
		get stage() {
			if (stage === undefined) throw new Error('The stage is open during tests only');
			return stage;
		},
		async inEditor(play, theme) {
			if (context === undefined) throw new Error('The browser is open during tests only');
			const editor = await openEditor(context, this.stage, theme);
			try {
				await play(editor);
			} catch (thrown) {
				await keepEvidence(editor, fileNameOf(expect.getState().currentTestName));
				throw thrown;
			} finally {
				await editor.page.close();
			}
		},
	};
}
