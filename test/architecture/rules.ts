import { readModules, type Import, type Module, type Sources } from './modules';

/** A rule, which returns each breach of it in one line. */
type Rule = (modules: readonly Module[]) => string[];

const ROOMS = [
	'credentials',
	'node',
	'actions',
	'methods',
	'trigger',
	'delivery',
	'api',
	'output',
	'messaging',
] as const;

type Room = (typeof ROOMS)[number];

/** Returns the room of a file, `undefined` for a file outside of the rooms. */
export function roomOf(path: string): Room | undefined {
	if (/^nodes\/ClickSend\/[^/]+\.node\.ts$/.test(path)) return 'node';
	const folder = /^(?:nodes\/ClickSend\/)?([^/]+)(?:\/|$)/.exec(path)?.[1];
	return ROOMS.find((room) => room === folder && room !== 'node');
}

/**
 * The rooms that a room may import from, besides itself. A list of names in place of `true` allows only these names:
 * the credential imports the function that reads its address, and nothing else.
 */
const ARROWS: Readonly<Record<Room, Partial<Record<Room, true | readonly string[]>>>> = {
	credentials: { api: ['readBaseUrl'] },
	node: { actions: true, methods: true, trigger: true },
	actions: { delivery: true, api: true, output: true, methods: true, messaging: true },
	methods: { api: true, messaging: true },
	trigger: { api: true, output: true, messaging: true },
	delivery: { api: true, messaging: true },
	output: { messaging: true },
	api: { messaging: true },
	messaging: {},
};

/** The one file that calls ClickSend. */
const HTTP = 'nodes/ClickSend/api/clickSend.ts';

/** Whether an import is a file of this repository; all others are packages. */
const isRelative = (target: string): boolean => /^(nodes\/|credentials\/|\.)/.test(target);

function isAllowed(path: string, { target, names }: Import): boolean {
	const from = roomOf(path);
	const to = roomOf(target);
	if (!isRelative(target) || from === to) return true;
	const arrow = from && to && ARROWS[from][to];
	return arrow === true || (arrow !== undefined && names.every((name) => arrow.includes(name)));
}

const importsThat =
	(breaks: (path: string, found: Import) => boolean): Rule =>
	(modules) =>
		modules.flatMap(({ path, imports }) =>
			imports
				.filter((found) => breaks(path, found))
				.map(({ target, names }) => `${path} imports ${names.join(', ')} from ${target}`),
		);

/** Makes a rule for words that only some files may contain. */
const wordsOnlyIn =
	(words: RegExp, isAllowedIn: (path: string) => boolean): Rule =>
	(modules) =>
		modules
			.filter(({ path }) => !isAllowedIn(path))
			.flatMap(({ path, words: said }) =>
				[...said].filter((word) => words.test(word)).map((word) => `${path} says ${word}`),
			);

const inRooms =
	(...rooms: Room[]) =>
	(path: string): boolean =>
		rooms.some((room) => room === roomOf(path));

/** The most entries of a folder that a person takes in at a glance. */
const MOST_ENTRIES = 16;

/** Files and folders of each folder. */
function entriesOf(modules: readonly Module[]): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const { path } of modules) {
		const parts = path.split('/');
		for (let depth = 1; depth < parts.length; depth += 1) {
			const folder = parts.slice(0, depth).join('/');
			found.set(folder, (found.get(folder) ?? new Set()).add(parts[depth] ?? ''));
		}
	}
	return found;
}

/** Finds rings of imports, each once, including imports of types. */
const rings: Rule = (modules) => {
	const byPath = new Map(modules.map((module) => [module.path, module]));
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (path: string, way: readonly string[]): void => {
		if (way.includes(path)) {
			found.push([...way.slice(way.indexOf(path)), path].join(' -> '));
			return;
		}
		if (done.has(path)) return;
		const targets = new Set(byPath.get(path)?.imports.map(({ target }) => target));
		for (const target of targets) visit(target, [...way, path]);
		done.add(path);
	};
	for (const { path } of modules) visit(path, []);
	return found;
};

/** The rules by their names. */
export const RULES = {
	'every file lies in a room': (modules) =>
		modules.map(({ path }) => path).filter((path) => roomOf(path) === undefined),
	'imports follow the arrows': importsThat((path, found) => !isAllowed(path, found)),
	'imports can be read': importsThat((_path, { target }) => target === '?'),
	"no package but n8n-workflow and Node's own": importsThat(
		(_path, { target }) =>
			!isRelative(target) && target !== '?' && !/^(n8n-workflow$|node:)/.test(target),
	),
	'messaging imports no package': importsThat(
		(path, { target }) => roomOf(path) === 'messaging' && !isRelative(target),
	),
	'only actions, methods, triggers and nodes read parameters': wordsOnlyIn(
		/^getNodeParameter$/,
		inRooms('actions', 'methods', 'trigger', 'node'),
	),
	'only one file makes requests': wordsOnlyIn(
		/^(httpRequest\w*|helpers\.request\w*|fetch)$/,
		(path) => path === HTTP,
	),
	'nobody writes to the console': wordsOnlyIn(/^console$/, () => false),
	'messaging knows no clock, chance or timer': wordsOnlyIn(
		/^(Date\.now|new Date\(\)|performance|Math\.random|set(Timeout|Interval|Immediate)|crypto|process)$/,
		(path) => roomOf(path) !== 'messaging',
	),
	'no room has more than 16 entries': (modules) =>
		[...entriesOf(modules)]
			.filter(([, entries]) => entries.size > MOST_ENTRIES)
			.map(([folder, entries]) => `${folder} has ${entries.size} entries`),
	'imports do not go in circles': rings,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Every breach of one rule in these sources. */
export const breachesOf = (rule: RuleName, sources: Sources): string[] =>
	RULES[rule](readModules(sources));
