/** Unit tests import the sources; engine tests load the built package: one coverage, joined by source maps. */
module.exports = {
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
	// Nobody waits in a test: what n8n and the node would have slept is written down.
	moduleNameMapper: { '^@n8n/utils/sleep$': '<rootDir>/test/engine/sleep.ts' },
	// Two cores are two workers: jest would leave one idle.
	maxWorkers: '100%',
	// V8 counts coverage of everything that a worker ever loaded: a young worker takes half the time.
	workerIdleMemoryLimit: '350MB',
	// On a busy machine a thousand random plans take their time; what hangs is still found.
	testTimeout: 120_000,
	globalSetup: '<rootDir>/test/globalSetup.ts',
	setupFiles: ['<rootDir>/test/setup.ts'],
	coverageProvider: 'v8',
	collectCoverageFrom: [
		...['nodes/**/*.ts', 'credentials/**/*.ts', 'dist/**/*.js'],
		// Types alone: nothing of it runs.
		'!{nodes,dist/nodes}/ClickSend/messaging/channel.{ts,js}',
	],
	coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
	coverageThreshold: {
		// What no folder below holds: the two nodes.
		global: { lines: 98, branches: 95 },
		'./credentials/': { lines: 100, branches: 100 },
		'./nodes/ClickSend/actions/': { lines: 98, branches: 94 },
		'./nodes/ClickSend/api/': { lines: 98, branches: 96 },
		'./nodes/ClickSend/delivery/': { lines: 99, branches: 97 },
		'./nodes/ClickSend/messaging/': { lines: 98, branches: 97 },
		'./nodes/ClickSend/methods/': { lines: 98, branches: 88 },
		'./nodes/ClickSend/output/': { lines: 99, branches: 97 },
		'./nodes/ClickSend/trigger/': { lines: 98, branches: 93 },
	},
};
