import eslint from '@eslint/js';
import { config as n8nConfig } from '@n8n/node-cli/eslint';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * n8n's own configuration, held to what n8n runs (nodes, credentials, package.json), with the
 * current release of its node rules in place of the older one that the CLI carries.
 */
const NODE_CODE = ['nodes/**/*.ts', 'credentials/**/*.ts'];

const forNodeCode = n8nConfig.map((layer) => ({
	...layer,
	...(layer.files?.includes('**/*.ts') && { files: NODE_CODE }),
	...(layer.plugins?.['n8n-nodes-base'] && {
		plugins: { ...layer.plugins, 'n8n-nodes-base': nodesBase },
	}),
}));

export default tseslint.config(
	globalIgnores([
		'.stryker',
		'dist',
		'coverage',
		'node_modules',
		'test/e2e/node_modules',
		'test/e2e/artifacts',
	]),
	...forNodeCode,
	{
		files: ['test/**/*.ts'],
		extends: [eslint.configs.recommended, tseslint.configs.recommended],
	},
	{
		files: ['**/*.ts'],
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
		},
	},
	{
		files: NODE_CODE,
		rules: { 'max-lines-per-function': ['error', { max: 40, skipComments: true }] },
	},
);
