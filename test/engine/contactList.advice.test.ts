import type { INodeParameters } from 'n8n-workflow';

import type { SandboxOptions } from '../sandbox/server';
import { onStage, type Stage } from './cases';
import { ACCOUNT, CUSTOMERS, listParameters } from './changedLists';
import { runContacts, writes } from './contacts';
import { status } from './faults';
import { addRule, RULES } from './optOuts';
import { byId } from './reads';

interface Case {
	parameters?: INodeParameters;
	account?: SandboxOptions;
	prepare?: (stage: Stage) => void;
}

it.each<[name: string, played: Case]>([
	['there is none', { account: { lists: ACCOUNT.lists?.slice(0, 1) } }],
	['it may be one of several', { prepare: (stage) => addRule(stage, '428') }],
	[
		'it cannot be looked for',
		{ account: { ...ACCOUNT, faults: [{ path: RULES, fault: status(500) }] } },
	],
	['its expression is empty', { parameters: { optOutList: byId('={{ $json.none }}') } }],
	['its ID is no number', { parameters: { optOutList: byId('={{ $json.name }}') } }],
])(
	'Remove Opted-Out Contacts without an opt-out list, as %s: the advice is about the fields of this operation',
	async (_case, { parameters = {}, account = ACCOUNT, prepare }) => {
		await onStage(async (stage) => {
			prepare?.(stage);
			const removing = listParameters('removeOptedOut', parameters);
			const { error } = await runContacts(stage, CUSTOMERS, removing);

			expect(error?.description).toContain("'Opt-Out List'");
			expect(error?.description).not.toMatch(/'List'|option|message/);
			expect(writes(stage)).toEqual([]);
		}, account);
	},
);
