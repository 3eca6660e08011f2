import { posix } from 'node:path';
import * as ts from 'typescript';

/** The checked source files, by their path in the repository. */
export type Sources = Readonly<Record<string, string>>;

/** One import of a file, of any kind: of values or types, static or dynamic. */
export interface Import {
	/** The imported file if it is one of these sources, else the path as it is written. */
	target: string;
	/** The imported names; `*` for all. */
	names: string[];
}

export interface Module {
	path: string;
	imports: Import[];
	/** Every name in the code; a name after a dot also together with the name before it: `Date.now`. */
	words: Set<string>;
}

const ALL = ['*'];

/** Returns the names that an import, or an export from another file, takes from there. */
function namesOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
	if (ts.isExportDeclaration(node)) {
		const { exportClause } = node;
		const isNamed = exportClause !== undefined && ts.isNamedExports(exportClause);
		return isNamed ? exportClause.elements.map((one) => (one.propertyName ?? one.name).text) : ALL;
	}
	const { name, namedBindings } = node.importClause ?? {};
	const own = name === undefined ? [] : ['default'];
	if (namedBindings === undefined) return own.length > 0 ? own : ALL;
	return ts.isNamespaceImport(namedBindings)
		? ALL
		: [...own, ...namedBindings.elements.map((one) => (one.propertyName ?? one.name).text)];
}

const isLoading = ({ expression }: ts.CallExpression): boolean =>
	expression.kind === ts.SyntaxKind.ImportKeyword ||
	(ts.isIdentifier(expression) && expression.text === 'require');

/** Returns the text of a literal, or `?` for a path that the code only builds when it runs. */
const textOf = (node: ts.Node | undefined): string =>
	node !== undefined && ts.isStringLiteralLike(node) ? node.text : '?';

function importIn(node: ts.Node): Import | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
		const { moduleSpecifier } = node;
		return moduleSpecifier && { target: textOf(moduleSpecifier), names: namesOf(node) };
	}
	if (ts.isImportTypeNode(node)) {
		const { argument } = node;
		return {
			target: textOf(ts.isLiteralTypeNode(argument) ? argument.literal : argument),
			names: ALL,
		};
	}
	if (ts.isExternalModuleReference(node)) return { target: textOf(node.expression), names: ALL };
	const isCall = ts.isCallExpression(node) && isLoading(node);
	return isCall ? { target: textOf(node.arguments[0]), names: ALL } : undefined;
}

const lastNameOf = (node: ts.Expression): string => {
	if (ts.isIdentifier(node)) return node.text;
	return ts.isPropertyAccessExpression(node) ? node.name.text : '';
};

function wordsIn(node: ts.Node): string[] {
	if (ts.isIdentifier(node)) return [node.text];
	if (ts.isPropertyAccessExpression(node))
		return [`${lastNameOf(node.expression)}.${node.name.text}`];
	if (ts.isElementAccessExpression(node)) {
		const name = textOf(node.argumentExpression);
		return [name, `${lastNameOf(node.expression)}.${name}`];
	}
	const isNew = ts.isNewExpression(node) && (node.arguments ?? []).length === 0;
	return isNew ? [`new ${lastNameOf(node.expression)}()`] : [];
}

/** Finds the file of a written path as TypeScript does. */
function targetOf(from: string, written: string, sources: Sources): string {
	if (!written.startsWith('.')) return written;
	const path = posix.join(posix.dirname(from), written);
	return [`${path}.ts`, `${path}/index.ts`].find((file) => file in sources) ?? path;
}

function readModule(path: string, sources: Sources): Module {
	const module: Module = { path, imports: [], words: new Set() };
	const visit = (node: ts.Node): void => {
		const found = importIn(node);
		if (found) module.imports.push({ ...found, target: targetOf(path, found.target, sources) });
		for (const word of wordsIn(node)) module.words.add(word);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, sources[path] ?? '', ts.ScriptTarget.Latest, true));
	return module;
}

/** Reads what each file imports and names. */
export const readModules = (sources: Sources): Module[] =>
	Object.keys(sources).map((path) => readModule(path, sources));
