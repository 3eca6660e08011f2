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
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts', 'dist/**/*.js'],
	coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
	coverageThreshold: { global: { lines: 95 } },
};
