import { CHECKS } from '../contract/facts';
import { headingsOf, proseOf, read } from './pages';

const PAGE = read('docs/clicksend-api.md');

/** Sections that are about documents, or about what the node does not use; the latter say so in one place. */
const WITHOUT_FACTS = ['Open questions', 'Sources', 'Campaigns'];

const MARK = /\((?:no )?check: /;

interface Section {
	heading: string;
	lines: string[];
}

/** The sections of the page, without what stands before the first one. */
function sectionsOf(page: string): Section[] {
	const [, ...parts] = proseOf(page).split(/^#+ /m).slice(1);
	return parts.map((part) => {
		const [title = '', ...lines] = part.split('\n');
		return { heading: headingsOf(`# ${title}`)[0] ?? '', lines };
	});
}

const sections = sectionsOf(PAGE);

const withFacts = sections.filter(({ heading }) => !WITHOUT_FACTS.includes(heading));

const textUnder = (heading: string): string =>
	sections.find((section) => section.heading === heading)?.lines.join('\n') ?? '';

it.each(CHECKS.map(({ id, heading }) => [id, heading]))(
	'the page names %s under "%s"',
	(id, heading) => {
		expect(textUnder(heading)).toContain(`\`${id}\``);
	},
);

it('names no check that does not exist', () => {
	const named = [...PAGE.matchAll(/\(check: ([^)]*)\)/g)].flatMap(([, names = '']) =>
		[...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
	);
	const known: Array<string | undefined> = CHECKS.map(({ id }) => id);

	expect(named.length).toBeGreaterThan(CHECKS.length);
	expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it('marks each assumption with its check, or says why there is none', () => {
	const assumptions = withFacts.flatMap(({ lines }) =>
		lines.filter((line) => line.includes('**Assumption')),
	);

	expect(assumptions.length).toBeGreaterThan(20);
	expect(assumptions.filter((line) => !MARK.test(line))).toEqual([]);
});

it('marks each fact of a list with its check, or says why there is none', () => {
	const facts = withFacts.flatMap(({ lines }) => lines.filter((line) => /^(-|\d+\.) /.test(line)));

	expect(facts.length).toBeGreaterThan(50);
	expect(facts.filter((line) => !MARK.test(line))).toEqual([]);
});

it('marks each section that has a table', () => {
	const tables = withFacts.filter(({ lines }) => lines.some((line) => line.startsWith('|')));

	expect(tables.length).toBeGreaterThan(10);
	expect(tables.filter(({ lines }) => !lines.some((line) => MARK.test(line)))).toEqual([]);
});
