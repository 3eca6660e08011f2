/**
 * Changes the code in many small ways, one at a time: each change that users would feel has to turn a test red. The
 * tests on n8n's engine load the package that is built of the changed code. FOLDER limits the run to one folder.
 */

// A law that does not hold is found within a few plans.
process.env.PLANS ??= '25';

const { FOLDER } = process.env;

const FOLDERS = FOLDER === undefined ? ['api', 'delivery', 'messaging', 'trigger'] : [FOLDER];

export default {
	// Mocha runs the tests again without loading them again, which jest cannot; that makes a run ten times as fast.
	testRunner: 'mocha',
	mochaOptions: { spec: ['test/mutation/tests.ts'], require: ['tsx/cjs'] },
	buildCommand: 'npm run --silent build',
	coverageAnalysis: 'perTest',
	// A change of a constant needs all tests loaded again, and takes a hundred times as long as another.
	ignoreStatic: true,
	mutate: [
		...FOLDERS.map((folder) => `nodes/ClickSend/${folder}/**/*.ts`),
		// These files hold sentences for the user.
		'!nodes/ClickSend/messaging/advice/**',
		'!nodes/ClickSend/trigger/panel.ts',
		// It remembers what it made, so a change would spoil the tests of the next ones too.
		'!nodes/ClickSend/messaging/input/numbers/plans.ts',
	],
	ignorePatterns: ['.stryker', 'coverage', 'dist', 'docs', 'examples', 'test/e2e', 'test/engines'],
	incremental: true,
	incrementalFile: `.stryker/${FOLDER ?? 'all'}.json`,
	tempDirName: '.stryker/sandbox',
	reporters: ['clear-text', 'progress-append-only', 'html'],
	htmlReporter: { fileName: '.stryker/report.html' },
	clearTextReporter: { allowColor: false, reportTests: false },
	thresholds: { high: 96, low: 92, break: 92 },
};
