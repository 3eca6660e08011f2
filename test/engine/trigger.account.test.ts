import { startSandbox, type Sandbox } from '../sandbox/server';
import { credentialOf } from './cases';
import { onTriggerStage, rulesIn, secretFor, type TriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const INCOMING = { from: '+12065550143', body: 'yes' };

interface TwoAccounts extends TriggerStage {
	other: Sandbox;
	/** Edits the credential, so that it is for the other account. */
	edit(): void;
	/** Rules in the account before, and in the other one. */
	counts(): [number, number];
}

async function withTwoAccounts(play: (stage: TwoAccounts) => Promise<void>): Promise<void> {
	const other = await startSandbox();
	try {
		await onTriggerStage(SMS, async (stage) => {
			const { n8n, sandbox } = stage;
			await play({
				...stage,
				other,
				edit: () => (n8n.workflow.credential = credentialOf(other)),
				counts: () => [rulesIn(sandbox).length, rulesIn(other).length],
			});
		});
	} finally {
		await other.close();
	}
}

const mayBeLeft = (id: string): RegExp =>
	new RegExp(
		`another ClickSend account.*"n8n: Auto reply \\(${id}\\) > ClickSend Trigger": delete`,
	);

describe('the credential is edited to another account', () => {
	it.each(['init', 'update', 'activate'] as const)(
		'and n8n activates (%s): the account before is refused and its rule named',
		async (activation) => {
			await withTwoAccounts(async ({ n8n, sandbox, other, edit, counts }) => {
				await n8n.activate();
				expect(counts()).toEqual([1, 0]);
				const old = secretFor(n8n, sandbox);
				edit();
				await n8n.activate(activation);
				expect(counts()).toEqual([1, 1]);

				expect(secretFor(n8n, other)).not.toBe(old);
				expect(n8n.workflow.warnings).toEqual([
					expect.stringMatching(mayBeLeft(n8n.workflow.id)) as string,
				]);
				expect(await sandbox.receiveSms(INCOMING)).toMatchObject([{ status: 401 }]);
				expect(await other.receiveSms(INCOMING)).toMatchObject([{ status: 200 }]);
				expect(n8n.executions).toHaveLength(1);

				await n8n.activate('init');
				expect(counts()).toEqual([1, 1]);
				expect(n8n.workflow.warnings).toHaveLength(1);
			});
		},
	);

	it('and the workflow is unpublished: the rule is named, once', async () => {
		await withTwoAccounts(async ({ n8n, sandbox, edit, counts }) => {
			await n8n.activate();
			edit();
			await n8n.deactivate();
			expect(counts()).toEqual([1, 0]);
			await n8n.activate();
			expect(counts()).toEqual([1, 1]);

			expect(n8n.workflow.warnings).toEqual([
				expect.stringMatching(mayBeLeft(n8n.workflow.id)) as string,
			]);
			expect(await sandbox.receiveSms(INCOMING)).toMatchObject([{ status: 401 }]);
		});
	});

	it('after the rule was deleted with the old credential: nothing is left to name', async () => {
		await withTwoAccounts(async ({ n8n, sandbox, other, edit, counts }) => {
			await n8n.activate();
			const old = secretFor(n8n, sandbox);
			await n8n.deactivate();
			edit();
			await n8n.activate('update');

			expect(counts()).toEqual([0, 1]);
			expect(secretFor(n8n, other)).not.toBe(old);
			expect(n8n.workflow.warnings).toEqual([]);
		});
	});

	it('and back: one rule in each, the pushes of the current one alone are good', async () => {
		await withTwoAccounts(async ({ n8n, sandbox, other, edit, counts }) => {
			await n8n.activate();
			edit();
			await n8n.activate('init');
			n8n.workflow.credential = credentialOf(sandbox);
			await n8n.activate('init');

			expect(counts()).toEqual([1, 1]);
			expect(await sandbox.receiveSms(INCOMING)).toMatchObject([{ status: 200 }]);
			expect(await other.receiveSms(INCOMING)).toMatchObject([{ status: 401 }]);
			expect(n8n.workflow.warnings).toHaveLength(2);
		});
	});
});

it.each(['init', 'activate'] as const)(
	'the same account by another address (%s): its one rule goes on, and nothing is named',
	async (activation) => {
		await onTriggerStage(SMS, async ({ n8n, sandbox, countRules }) => {
			await n8n.activate();
			const base_url = sandbox.url.replace('127.0.0.1', 'localhost');
			n8n.workflow.credential = { ...n8n.workflow.credential, base_url };
			await n8n.activate(activation);

			expect(countRules()).toBe(1);
			expect(n8n.workflow.warnings).toEqual([]);
			expect(await sandbox.receiveSms(INCOMING)).toMatchObject([{ status: 200 }]);
		});
	},
);

it('a new key of the same account changes nothing', async () => {
	await onTriggerStage(SMS, async ({ n8n, sandbox }) => {
		await n8n.activate();
		const old = secretFor(n8n, sandbox);
		const takeKey = (key: string): void => {
			sandbox.clickSend.settings.key = key;
			n8n.workflow.credential = { ...n8n.workflow.credential, key };
		};
		takeKey('a-new-key');
		await n8n.activate('init');
		expect(secretFor(n8n, sandbox)).toBe(old);
		await n8n.deactivate();
		takeKey('another-key');
		await n8n.activate('update');

		expect(secretFor(n8n, sandbox)).toBe(old);
		expect(n8n.workflow.warnings).toEqual([]);
	});
});
