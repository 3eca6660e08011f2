import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

import { filesIn } from '../docs/pages';
import { ROOT } from './sources';

const isCode = (path: string): boolean => /\.[cm]?[jt]s$/.test(path);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const parse = (text: string): ts.SourceFile =>
	ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);

/** Returns a node and all nodes within it. */
function nodesOf(node: ts.Node): ts.Node[] {
	return [node, ...node.getChildren().flatMap(nodesOf)];
}

/** Returns the comments of a file; comments that follow each other on single lines are separate. */
function commentsOf(file: ts.SourceFile): string[] {
	const text = file.getFullText();
	const ranges = nodesOf(file).flatMap((node) => [
		...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
		...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
	]);
	const starts = new Map(ranges.map(({ pos, end }) => [pos, end]));
	return [...starts].map(([pos, end]) => text.slice(pos, end));
}

/** A comment that begins with such a word leaves out its subject. */
const WITHOUT_SUBJECT = /(?:\/\*\*?|\/\/)[\s*]*(?:What|Whose|Of|How|Which|Why)\b/;

/** Returns the comments without a subject. A text may look like one, so a file with a match is parsed. */
const riddlesIn = (text: string): string[] =>
	WITHOUT_SUBJECT.test(text)
		? commentsOf(parse(text)).filter((comment) => comment.search(WITHOUT_SUBJECT) === 0)
		: [];

const isText = (node: ts.Node): boolean =>
	ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** Returns the texts of a file in quotes of any kind. */
const textsOf = (node: ts.Node): string[] =>
	nodesOf(node)
		.filter(isText)
		.map((one) => one.getText());

/** Whether a property holds advice: it is called so, or describes an error and not a parameter. */
function holdsAdvice({ name, parent }: ts.PropertyAssignment): boolean {
	if (name.getText() === 'advice') return true;
	const names = parent.properties.map((property) => property.name?.getText());
	return name.getText() === 'description' && !names.includes('name') && !names.includes('value');
}

/** Returns the sentences that stand directly in a property with advice. */
const adviceIn = (file: ts.SourceFile): string[] =>
	nodesOf(file)
		.filter((node) => ts.isPropertyAssignment(node))
		.filter(holdsAdvice)
		.flatMap(({ initializer }) => textsOf(initializer))
		.filter((text) => text.includes(' '));

const product = [...filesIn('nodes'), ...filesIn('credentials')].filter(isCode);

it.each(['nodes', 'credentials', 'scripts', 'test'])(
	'each comment in %s begins with its subject',
	(folder) => {
		const riddles = filesIn(folder)
			.filter(isCode)
			.flatMap((path) => riddlesIn(read(path)).map((comment) => `${path}: ${comment}`));

		expect(riddles).toEqual([]);
	},
);

it('users read "fix", never "mend"', () => {
	const texts = product.flatMap((path) => textsOf(parse(read(path))));

	expect(texts.length).toBeGreaterThan(500);
	expect(texts.filter((text) => /\bmend/i.test(text))).toEqual([]);
});

it('no sentence of advice stands outside of messaging/advice', () => {
	const room = join('nodes', 'ClickSend', 'messaging', 'advice');
	const elsewhere = product.filter((path) => !path.startsWith(room));

	expect(elsewhere.flatMap((path) => adviceIn(parse(read(path))))).toEqual([]);
});

it.each([
	['/** What a run came to. */\nlet a;', 1],
	['/**\n * Whose turn it is.\n */\nlet a;', 1],
	['let a = 1; // Of the account.', 1],
	['let a = {\n\t// What it costs.\n};', 1],
	['/** Whatever a run came to. */\nlet a;', 0],
	['const text = "// What is this?";', 0],
])('the check reads comments: %j', (text, count) => {
	expect(riddlesIn(text)).toHaveLength(count);
});

it.each([
	["const a = { advice: 'Try again.' };", 1],
	['const a = { advice: isLost ? `Try ${n} times.` : TRY_AGAIN };', 1],
	["fail(node, { description: 'Try again.' });", 1],
	['const a = { advice: TRY_AGAIN };', 0],
	["const field = { name: 'to', description: 'The number to text.' };", 0],
	["const types = { advice: 'string' };", 0],
])('the check reads advice: %s', (text, count) => {
	expect(adviceIn(parse(text))).toHaveLength(count);
});
