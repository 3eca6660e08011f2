import { readModules, type Import, type Module, type Sources } from './modules';

/** What breaks a rule, in one line. */
type Rule = (modules: readonly Module[]) => string[];

const ROOMS = [
	'credentials',
	'node',
	'actions',
	'methods',
	'webhook',
	'delivery',
	'requests',
	'output',
	'transport',
	'messaging',
] as const;

type Room = (typeof ROOMS)[number];

/** The room that a file belongs to, `undefined` for one that lies about. */
function roomOf(path: string): Room | undefined {
	if (/^nodes\/ClickSend\/[^/]+\.node\.ts$/.test(path)) return 'node';
	const folder = /^(?:nodes\/ClickSend\/)?([^/]+)(?:\/|$)/.exec(path)?.[1];
	return ROOMS.find((room) => room === folder && room !== 'node');
}

/**
 * Which rooms a room may import from, besides itself. Where a list of names stands in place of `true`, only these pass:
 * nobody but the delivery knows more of the transport than how to make one.
 */
const ARROWS: Readonly<Record<Room, Partial<Record<Room, true | readonly string[]>>>> = {
	credentials: { transport: ['readBaseUrl'] },
	node: { actions: true, methods: true, webhook: true },
	actions: {
		delivery: true,
		requests: true,
		output: true,
		methods: true,
		messaging: true,
		transport: ['createCaller'],
	},
	methods: { requests: true, messaging: true },
	webhook: { requests: true, output: true, messaging: true },
	requests: { transport: true, messaging: true },
	delivery: { transport: true, messaging: true },
	output: { messaging: true },
	transport: { messaging: true },
	messaging: {},
};

/** Files of this package, and of its surroundings; all others are packages. */
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

/** Words that only these rooms may say. */
const wordsOnlyIn =
	(words: RegExp, ...rooms: Room[]): Rule =>
	(modules) =>
		modules
			.filter(({ path }) => !rooms.some((room) => room === roomOf(path)))
			.flatMap(({ path, words: said }) =>
				[...said].filter((word) => words.test(word)).map((word) => `${path} says ${word}`),
			);

const ALL_BUT_MESSAGING = ROOMS.filter((room) => room !== 'messaging');

/** Imports that lead back to where they came from, each ring once, types included. */
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

/** The rules of the house, by what they say. */
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
	'only actions, methods, webhooks and nodes read parameters': wordsOnlyIn(
		/^getNodeParameter$/,
		'actions',
		'methods',
		'webhook',
		'node',
	),
	'only the transport makes requests': wordsOnlyIn(
		/^(httpRequest\w*|helpers\.request\w*|fetch)$/,
		'transport',
	),
	'nobody writes to the console': wordsOnlyIn(/^console$/),
	'messaging knows no clock, chance or timer': wordsOnlyIn(
		/^(Date\.now|new Date\(\)|performance|Math\.random|set(Timeout|Interval|Immediate)|crypto|process)$/,
		...ALL_BUT_MESSAGING,
	),
	'imports do not go in circles': rings,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Every breach of one rule in these sources. */
export const breachesOf = (rule: RuleName, sources: Sources): string[] =>
	RULES[rule](readModules(sources));
