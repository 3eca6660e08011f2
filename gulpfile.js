const { dest, src } = require('gulp');

/** What n8n reads beside the compiled code: icons, codex files and output schemas. */
const STATIC_FILES = [
	'{nodes,credentials}/**/*.svg',
	'nodes/**/*.node.json',
	'nodes/**/__schema__/**/*.json',
];

const build = () => src(STATIC_FILES, { base: '.' }).pipe(dest('dist'));

exports.build = build;
