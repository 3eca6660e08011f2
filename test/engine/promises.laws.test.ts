import * as fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { isObject } from '../../nodes/ClickSend/messaging/values';
import { countByIdentity, textsOf, type Text } from '../delivery/identity';
import { priceFaults, runPlan } from '../delivery/plans';
import { listIdAt, type RunPlan } from '../delivery/simulation';
import type { FaultPlan } from '../sandbox/faults';
import { onStage } from './cases';
import { CHANNELS, faultsOfUploads, faultsOn, MMS_FROM_FILE, type PlayedChannel } from './channels';
import type { RunOptions, RunResult } from './engine';
import { rowsOf } from './faults';
import { MIXED } from './lists';
import { watchSleep } from './sleep';

const { PLANS = '60' } = process.env;

/** Faults that need a clock, or a host that is not there, have tests of their own: these break real connections. */
const faultsOf = (faults: RunPlan['faults']): FaultPlan =>
	faults.flatMap(({ fault, ...planned }) =>
		fault.type === 'hang' || fault.type === 'noConnection'
			? [{ ...planned, fault: { type: 'resetAfterTaken' } as const }]
			: [{ ...planned, fault }],
	);

const itemOf = (message: RunPlan['messages'][number]): IDataObject =>
	'to' in message
		? { to: message.to, message: message.body }
		: { list: listIdAt(message.list), message: message.body };

function parametersOf(plan: RunPlan, { parameters }: PlayedChannel): INodeParameters {
	const { batchSize, parallelCalls, ifUnknown, maxTotalWaitMs, customString } = plan;
	const options = {
		...{ batchSize, parallelCalls, ifUnknown },
		...{ maxWait: maxTotalWaitMs / 1000, customString: customString ?? '' },
	};
	return { ...parameters, ...MIXED, options };
}

const settingsOf = ({ onError, maxTries }: RunPlan): RunOptions['settings'] => ({
	onError,
	retryOnFail: maxTries > 1,
	maxTries,
	waitBetweenTries: 1,
});

/** Whether a row answers for something that was asked for. */
const isAsked = ({ parameter }: IDataObject): boolean =>
	isObject(parameter) && parameter.message !== null;

/** The texts that rows of these outcomes speak of, as far as each names its recipient. */
const textsWith = (result: RunResult, ...outcomes: string[]): Text[] =>
	rowsOf(result)
		.filter((row) => outcomes.includes(String(row.outcome)) && row.to !== null && isAsked(row))
		.map(({ to, body }) => ({ to, body }));

/** Whether some row speaks of contacts that it does not name. */
const isVague = (result: RunResult): boolean =>
	rowsOf(result).some(({ outcome, to }) => outcome === 'unknown' && to === null);

const channels = fc.constantFrom(...CHANNELS, MMS_FROM_FILE);

beforeEach(() => void watchSleep());

it('on the engine too nobody is texted twice, and what was taken is told, whatever goes wrong', async () => {
	await fc.assert(
		fc.asyncProperty(runPlan, channels, priceFaults, async (plan, channel, others) => {
			const { clickSend } = plan;
			const lists = plan.lists.map((contacts, place) => ({
				list_id: listIdAt(place),
				list_name: `List ${place}`,
				contacts,
			}));
			const faults = [
				...faultsOn(channel, faultsOf(plan.faults)),
				...faultsOfUploads(faultsOf(others)),
			];
			const options = { ...clickSend, lists, faults };
			await onStage(async ({ sandbox, send }) => {
				const result = await send({
					items: plan.messages.map(itemOf),
					files: plan.messages.map(() => channel.files),
					parameters: parametersOf(plan, channel),
					settings: settingsOf(plan),
				});
				const { taken } = sandbox.record;
				const copies = plan.ifUnknown === 'resend' ? 2 : 1;
				const asked = countByIdentity(plan.messages.flatMap((message) => textsOf(message, plan)));
				for (const [who, count] of countByIdentity(taken)) {
					const most = (asked.get(who) ?? 0) * copies;
					expect([who, Math.min(count, most)]).toEqual([who, count]);
				}
				if (result.error !== undefined) return expect(taken).toEqual([]);
				const counted = countByIdentity(taken);
				for (const [who, count] of countByIdentity(textsWith(result, 'accepted'))) {
					expect([who, Math.max(counted.get(who) ?? 0, count)]).toEqual([who, counted.get(who)]);
				}
				if (isVague(result)) return;
				const told = countByIdentity(textsWith(result, 'accepted', 'unknown'));
				for (const [who, count] of counted) {
					expect([who, Math.min(count, (told.get(who) ?? 0) * copies)]).toEqual([who, count]);
				}
			}, options);
		}),
		{ numRuns: Number(PLANS) },
	);
}, 600_000);
