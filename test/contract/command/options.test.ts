import { Refusal } from '../../demo/refusal';
import { readOptions } from './options';

const DEFAULTS = { live: false, yes: false, report: 'contract-report.md' };

it.each([
	['nothing', [], {}],
	['a live run', ['--live'], { live: true }],
	['a live run without a question', ['--live', '--yes'], { live: true, yes: true }],
	['another report', ['--report', 'a.md'], { report: 'a.md' }],
])('reads %s', (_case, argv, expected) => {
	expect(readOptions(argv)).toEqual({ ...DEFAULTS, ...expected });
});

it.each([
	['--yes alone', ['--yes'], '--yes is for --live: nothing else asks'],
	['an unknown option', ['--lives'], "unknown option '--lives'"],
	['a word', ['live'], 'too many arguments'],
	['no path', ['--report'], "option '--report <path>' argument missing"],
])('refuses %s in one line', (_case, argv, line) => {
	expect(() => readOptions(argv)).toThrow(Refusal);
	expect(() => readOptions(argv)).toThrow(line);
});
