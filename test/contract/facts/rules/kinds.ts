import type { Context } from '../../context';
import type { Expected } from '../../judge/shape';

/** The two kinds of rules. */
export interface Kind {
	name: 'inbound' | 'receipts';
	/** The field of the ID, where a rule stands alone. */
	idField: string;
	/** The fields of this kind alone. */
	own(context: Context): Record<string, unknown>;
	shape: Record<string, Expected>;
}

const COMMON: Record<string, Expected> = {
	rule_name: 'text',
	action: '=URL',
	action_address: 'text',
	enabled: '=0',
};

export const INBOUND: Kind = {
	name: 'inbound',
	idField: 'inbound_rule_id',
	own: ({ names }) => ({
		dedicated_number: '*',
		message_search_type: 1,
		message_search_term: names.term(),
		webhook_type: 'json',
	}),
	shape: {
		inbound_rule_id: 'integer',
		dedicated_number: 'text',
		message_search_type: '=1',
		message_search_term: 'text',
		webhook_type: '=json',
		body: 'text | null | absent',
		...COMMON,
	},
};

export const RECEIPTS: Kind = {
	name: 'receipts',
	idField: 'receipt_rule_id',
	own: () => ({ match_type: 0 }),
	shape: { receipt_rule_id: 'integer', match_type: '=0', webhook_type: 'absent', ...COMMON },
};

export const pathOf = ({ name }: Kind): string => `/automations/sms/${name}`;

/** A rule that does nothing: it is off, and its address leads nowhere. */
export const ruleFor = (kind: Kind, context: Context) => ({
	rule_name: context.names.of(`${kind.name}-rule`),
	...kind.own(context),
	action: 'URL',
	action_address: `https://${context.names.term()}.invalid/contract`,
	enabled: 0,
});
