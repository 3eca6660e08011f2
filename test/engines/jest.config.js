const base = require('../../jest.config.js');

/** The node_modules of the engine that everything is run on, the built package included. */
const modules = process.env.ENGINE_MODULES;

module.exports = {
	...base,
	rootDir: '../..',
	setupFiles: [...base.setupFiles, '<rootDir>/test/engines/setup.ts'],
	moduleNameMapper: {
		...base.moduleNameMapper,
		'^(n8n-core|n8n-core/package\\.json|n8n-workflow|reflect-metadata)$': `${modules}/$1`,
	},
};
