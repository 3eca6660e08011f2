import { TEST_NUMBERS } from '../../sandbox/numbers';
import { KEY, runLive, USERNAME } from './runHere';

/** The content of an account that a report must not show. */
const PRIVATE = {
	lists: [
		{
			list_id: 428,
			list_name: 'Secretlist',
			contacts: [
				{ first_name: 'Secretname', phone_number: '+12065550143', email: 'secret@example.com' },
			],
		},
	],
	templates: [{ template_name: 'Secretname', body: 'Secret text' }],
	ownNumbers: [{ phone_number: '+12065550144', label: 'Secretname' }],
	alphaTags: [{ alpha_tag: 'Secrettag' }],
};

describe('a live run', () => {
	let ran: Awaited<ReturnType<typeof runLive>>;

	beforeAll(async () => {
		ran = await runLive([], PRIVATE, { isInteractive: true });
	});

	it('says what it will do, asks, and begins after a yes', () => {
		const { exitCode, stdout, questions } = ran;

		expect({ exitCode, questions }).toEqual({ exitCode: 0, questions: ['Begin? (yes/no) '] });
		expect(stdout).toContain("only to ClickSend's free test numbers");
		expect(stdout).toContain(`as "${USERNAME}"`);
		expect(stdout).toContain('attach it to an issue');
	});

	it('leaves no rule, and costs nothing', () => {
		expect(ran.account.rules()).toEqual({ inbound: [], receipts: [], voiceReceipts: [] });
		expect(ran.account.clickSend.balance()).toBe('10000.000000');
	});

	it('texts free test numbers alone', () => {
		const texted = ran.account.record.taken.map(({ to }) => to);

		expect(texted.length).toBeGreaterThan(20);
		expect(texted.filter((to) => !TEST_NUMBERS.includes(to))).toEqual([]);
	});

	it('asks for nothing that may mark messages as read, and for nothing of the whole account', () => {
		const asked = ran.account.record.requests.map(({ method, path }) => `${method} ${path}`);

		expect(asked.length).toBeGreaterThan(100);
		expect(
			asked.filter((one) => /-read|cancel-all|^GET \/sms\/(inbound|receipts)$/.test(one)),
		).toEqual([]);
	});

	it('shows nobody anything of the account', () => {
		const { stdout, stderr, report = '' } = ran;

		expect(report).not.toMatch(/secret|ada@|example\.com|\+\d|127\.0\.0\.1/i);
		expect(report).not.toContain(KEY);
		expect(stdout + stderr).not.toMatch(/secret|\+\d/i);
		expect(stdout + stderr).not.toContain(KEY);
		expect(report).toContain('- ClickSend: a ClickSend at another address\n');
	});
});
