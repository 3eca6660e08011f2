import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ListOption } from '../sandbox/clickSend';
import type { SandboxOptions } from '../sandbox/server';
import { callDirectly } from '../sandbox/testKit';
import { fictional, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { pathsOf } from './reads';

export const OPT_OUTS = '/lists/500/contacts';
export const RULES = '/automations/sms/inbound';

/** The opt-out list of an account, with these numbers. */
export const optOutList = (...numbers: string[]): ListOption => ({
	list_id: 500,
	list_name: 'Opt-Out List',
	contacts: numbers.map((phone_number) => ({ phone_number })),
});

export const account = (...numbers: string[]): SandboxOptions => ({
	lists: [optOutList(...numbers)],
});

/** The option of the guard. */
export const GUARDED: INodeParameters = { options: { skipOptedOut: true } };

/** Messages to the numbers with these indexes. */
export const messagesTo = (...indexes: number[]): IDataObject[] =>
	indexes.map((index) => ({ to: fictional(index), message: `Message ${index}` }));

/** Sends with the guard on. */
export const sendGuarded = async (
	{ send }: Stage,
	items: IDataObject[],
	settings: RunOptions['settings'] = {},
	parameters: INodeParameters = {},
): Promise<RunResult> => await send({ items, settings, parameters: { ...GUARDED, ...parameters } });

/** The requests of the guard, in order. */
export const readings = (stage: Stage): string[] =>
	pathsOf(stage).filter((path) => !path.includes('/sms/send') && !path.includes('/sms/price'));

/** Makes a rule of the account that moves contacts. */
export function addRule({ sandbox }: Stage, action_address: string, fields: object = {}): void {
	const body = {
		rule_name: 'Opt-out contact',
		dedicated_number: '*',
		message_search_type: 1,
		message_search_term: 'stop',
		action: 'MOVE_CONTACT',
		action_address,
		enabled: 1,
		...fields,
	};
	callDirectly(sandbox.clickSend, 'POST', RULES, { body });
	sandbox.record.requests.splice(0);
}
