import * as fc from 'fast-check';
import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { checkExists, create, remove } from '../../nodes/ClickSend/trigger/hooks';
import { EVENTS } from '../../nodes/ClickSend/messaging/inbound/push';
import { hashOf, secretOf } from '../../nodes/ClickSend/trigger/secret';
import { createClickSend, type ClickSend } from '../sandbox/clickSend';
import { callDirectly } from '../sandbox/testKit';
import { addressesIn, OTHER_HOOK, OLD, putRule, RECEIPTS, SMS, VOICE_RECEIPTS } from './account';
import { hookAt } from './hookAt';

const HOSTS = ['a', 'b', 'c'].map((name) => `https://${name}.example.com`);

type Kind = 'webhook' | 'webhook-test';

/** An n8n with one workflow, whose life is played step by step. */
class Life {
	readonly clickSend: ClickSend = createClickSend();
	private host = HOSTS[0];
	private data: Record<string, unknown> = {};
	private testData: Record<string, unknown> | undefined;
	private process = 0;

	constructor(private readonly event: string) {
		putRule(this.clickSend, SMS, { address: OTHER_HOOK, secret: OLD });
		putRule(this.clickSend, RECEIPTS, { address: OTHER_HOOK, secret: OLD });
		putRule(this.clickSend, VOICE_RECEIPTS, { address: OTHER_HOOK, secret: OLD });
	}

	urlOf = (kind: Kind): string => `${this.host}/${kind}/3f0c/webhook`;

	/** The rules at addresses of one kind, without those of others. */
	rulesOf = (kind: Kind): string[] =>
		addressesIn(this.clickSend).filter(
			(address) => address.includes(`/${kind}/`) && !address.startsWith(OTHER_HOOK),
		);

	get hash(): unknown {
		return this.data.hash;
	}

	get isListening(): boolean {
		return this.testData !== undefined;
	}

	/** The hook's context; a new process knows nothing, as of a node with another id. */
	private contextFor(kind: Kind, activation: string, mode: string): IHookFunctions {
		const { context } = hookAt(this.urlOf(kind), {
			answer: ({ method = 'GET', url, qs = {}, body }: IHttpRequestOptions) => {
				const query = Object.fromEntries(
					Object.entries(qs).map(([name, value]) => [name, String(value)]),
				);
				const reply = callDirectly(this.clickSend, method, url, { query, body });
				return { statusCode: reply.status, body: reply.body };
			},
		});
		const data = kind === 'webhook' ? this.data : (this.testData ?? {});
		return Object.assign(context, {
			getMode: () => mode,
			getActivationMode: () => activation,
			getNode: () => ({ id: `${this.process}`, name: 'ClickSend Trigger' }),
			getWorkflow: () => ({ id: 'life', name: 'Life' }),
			getWorkflowStaticData: () => data,
			getNodeParameter: (name: string, fallback: unknown) =>
				name === 'event' ? this.event : fallback,
		});
	}

	async activate(activation: string): Promise<void> {
		const context = this.contextFor('webhook', activation, 'trigger');
		if (!(await checkExists(context))) await create(context);
	}

	async unpublish(): Promise<void> {
		await remove(this.contextFor('webhook', 'update', 'internal'));
	}

	async listen(): Promise<void> {
		this.testData = {};
		const context = this.contextFor('webhook-test', 'manual', 'manual');
		if (!(await checkExists(context))) await create(context);
	}

	async stopListening(): Promise<void> {
		if (this.isListening) await remove(this.contextFor('webhook-test', 'update', 'internal'));
		this.testData = undefined;
	}

	restart(host: string | undefined): void {
		processes += 1;
		this.process = processes;
		this.testData = undefined;
		this.host = host ?? this.host;
	}
}

let processes = 0;

type Step = [name: string, play: (life: Life) => Promise<void> | void];

const step: fc.Arbitrary<Step> = fc.oneof(
	fc
		.constantFrom('activate', 'update', 'init')
		.map((mode): Step => [mode, async (life) => await life.activate(mode)]),
	fc.constant<Step>(['unpublish', async (life) => await life.unpublish()]),
	fc.constant<Step>(['listen', async (life) => await life.listen()]),
	fc.constant<Step>(['stop', async (life) => await life.stopListening()]),
	fc
		.constantFrom(undefined, ...HOSTS)
		.map((host): Step => [`restart ${host ?? ''}`, (life) => life.restart(host)]),
);

const ACTIVATIONS = ['activate', 'update', 'init'];

it('however a workflow is published, moved, tested and restarted: one rule while it is published, none after, and no secret of an earlier publication or address', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...EVENTS),
			fc.array(step, { maxLength: 12 }),
			async (event, steps) => {
				const life = new Life(event);
				life.restart(undefined);
				const secrets: string[] = [];
				let publishedAt: string | undefined;
				for (const [name, play] of steps) {
					await play(life);
					if (ACTIVATIONS.includes(name)) {
						const rules = life.rulesOf('webhook');
						expect(rules.map((address) => address.replace(/\?.*/, ''))).toEqual([
							life.urlOf('webhook'),
						]);
						const secret = secretOf(rules[0]) ?? '';
						expect(hashOf(secret)).toBe(life.hash);
						const isMoved = publishedAt !== life.urlOf('webhook');
						if (name === 'activate' || isMoved) expect(secrets).not.toContain(secret);
						publishedAt = life.urlOf('webhook');
						secrets.push(secret);
						const tests = life.rulesOf('webhook-test');
						const here = tests.filter((address) => address.startsWith(life.urlOf('webhook-test')));
						expect(here).toHaveLength(life.isListening ? 1 : 0);
					}
					if (name === 'unpublish') expect(life.rulesOf('webhook')).toEqual([]);
					const theirs = addressesIn(life.clickSend).filter((one) => one.startsWith(OTHER_HOOK));
					expect(theirs).toHaveLength(EVENTS.length);
				}
			},
		),
		{ numRuns: 100 },
	);
});
