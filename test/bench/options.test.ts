import { Refusal } from '../demo/refusal';
import { readOptions } from './options';

const FULL = {
	items: [1, 200, 1_000, 10_000, 100_000],
	latencies: [0, 20, 200],
	variants: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
	runs: 5,
	limit: 60,
	memory: true,
	pauses: true,
};

const QUICK = { items: [1, 200, 1_000], latencies: [0, 20], runs: 2, limit: 10 };

it.each([
	['', {}],
	['--quick', QUICK],
	['--quick --runs 3', { ...QUICK, runs: 3 }],
	['--items 10000,200,200', { items: [200, 10_000] }],
	['--latencies 0', { latencies: [0] }],
	['--variants e,a', { variants: ['a', 'e'] }],
	['--limit 300', { limit: 300 }],
	['--no-memory --no-pauses', { memory: false, pauses: false }],
])('"%s"', (line, settings) => {
	expect(readOptions(line.split(' ').filter(Boolean))).toEqual({
		settings: { ...FULL, ...settings },
		json: false,
	});
});

it('--json, --chart and --from say where results go and come from', () => {
	const options = readOptions(['--json', '--chart', 'a.svg', '--from', 'a.json']);
	expect(options).toMatchObject({ json: true, chart: 'a.svg', from: 'a.json' });
});

it.each([
	['--items 0', /from 1 to 100000/],
	['--items 1,many', /from 1 to 100000/],
	['--items 100001', /from 1 to 100000/],
	['--latencies -1', /from 0 to 10000/],
	['--variants a,i', /There are a, b, c, d, e, f, g, h/],
	['--runs 0', /from 1 to 100/],
	['--limit 1.5', /from 1 to 3600/],
	['--chart', /argument missing/],
	['--faster', /unknown option/],
	['a', /too many arguments/],
])('"%s" is refused in one line', (line, reason) => {
	const read = () => readOptions(line.split(' '));
	expect(read).toThrow(Refusal);
	expect(read).toThrow(reason);
});
