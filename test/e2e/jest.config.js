/** Runs in the main package's Node and jest; what it imports from here comes out of the cache that install.mjs fills. */
module.exports = {
	testMatch: ['<rootDir>/**/*.e2e.ts'],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
	// One n8n with its browser at a time: two would only wait for each other.
	maxWorkers: 1,
	testTimeout: 300_000,
};
