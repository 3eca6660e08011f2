import { runCommand } from './runCommand';
import { TABLE_WIDTH } from './table';

/** Each case starts a process that loads n8n's engine. */
jest.setTimeout(60_000);

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('npm start, on its own', () => {
	it('prints 25 recipients of which 3 are refused, the totals and one API call', async () => {
		const { exitCode, stdout, stderr, left } = await runCommand([]);
		const lines = linesOf(stdout);
		const rowsWith = (text: string) =>
			lines.filter((line) => /^\+\d/.test(line) && line.includes(text));

		expect({ exitCode, stderr, left }).toEqual({ exitCode: 0, stderr: '', left: [] });
		expect(rowsWith('')).toHaveLength(25);
		expect(rowsWith(' accepted ')).toHaveLength(22);
		expect(rowsWith(' rejected ')).toHaveLength(3);
		expect(lines).toContainEqual(expect.stringMatching(/^API calls +1$/));
		expect(lines).toContainEqual(
			expect.stringMatching(
				/^Not accepted +3: 1 INVALID_RECIPIENT, 1 COUNTRY_NOT_ENABLED, 1 REGISTRATION_NEEDED$/,
			),
		);
		expect(lines).toContainEqual(expect.stringMatching(/^Price +1\.1088 USD/));
		expect(stdout).toContain('3 of 25 messages were not accepted');
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(TABLE_WIDTH);
	});
});

it('a run in which all is refused prints the table all the same, and ends with 1', async () => {
	const args = ['--items', '2', '--to', '+13035550101'];
	const { exitCode, stdout, stderr, left } = await runCommand(args);

	expect({ exitCode, stderr, left }).toEqual({ exitCode: 1, stderr: '', left: [] });
	expect(stdout).toMatch(/^Not accepted +2: 2 INVALID_RECIPIENT$/m);
	expect(stdout).toContain('2 of 2 messages were not accepted: 2 invalid numbers.');
});

it('a bad option gets one line on stderr, and 2', async () => {
	const { exitCode, stdout, stderr } = await runCommand(['--items', '0']);

	expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
	expect(linesOf(stderr)).toEqual([expect.stringMatching(/from 1 to 100000/)]);
});
