import type { Check, Context } from '../../context';
import { all, dataOf, expectShape } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { cannotTell, holdsIf, Told } from '../../judge/verdict';
import { errorOf } from '../account/errors';
import { PAGE } from '../history/paging';
import { INBOUND, RECEIPTS, type Kind } from './kinds';
import { liveThrough, type Life } from './life';

const MISSING = errorOf(404, '=NOT_FOUND');

type Observe = (context: Context) => Promise<Life>;

const inboundLife: Observe = async (context) => await liveThrough(INBOUND, context);

/** A receipt rule that is on would take everybody's receipts, so the inbound rule goes first. */
const receiptsLife: Observe = async (context) => {
	try {
		await context.once(inboundLife);
	} catch (thrown) {
		if (thrown instanceof Told) cannotTell('An inbound rule could not be made and kept off');
		throw thrown;
	}
	return await liveThrough(RECEIPTS, context);
};

/** A rule in the list: of an inbound rule, the ID may have another name. */
const listedShape = ({ name, shape }: Kind): Expected => {
	if (name === 'receipts') return shape;
	const { inbound_rule_id, ...others } = shape as Record<string, Expected>;
	return { ...others, sms_inbound_rule_id: inbound_rule_id ?? 'integer', webhook_type: 'absent' };
};

function checksFor(kind: Kind, observe: Observe): Check[] {
	const { name, shape } = kind;
	const check = (
		id: string,
		fact: string,
		run: (life: Life, context: Context) => ReturnType<typeof expectShape>,
	): Check => ({
		id: `rules.${name}-${id}`,
		heading: 'Automations',
		fact,
		run: async (context) => run(await context.once(observe), context),
	});
	const rule = name === 'inbound' ? 'an inbound rule' : 'a receipt rule';
	return [
		check('made', `${rule} that is made answers with its ID and its fields`, ({ made }) =>
			expectShape(shape, dataOf(made), { news: true }),
		),
		check('read', `${rule} that is read answers with the same fields`, ({ read }) =>
			expectShape(shape, dataOf(read), { news: true }),
		),
		check('listed', `the list has these fields of ${rule}`, ({ listed, page }) =>
			all(expectShape(listedShape(kind), listed, { news: true }), expectShape(PAGE, dataOf(page))),
		),
		check(
			'changed',
			`${rule} is changed by sending all of it again`,
			({ changed, changedRead, newName }) =>
				all(
					expectShape(shape, dataOf(changed)),
					holdsIf(dataOf(changedRead).rule_name === newName, 'the new name', 'another name'),
				),
		),
		check('deleted', `deleting ${rule} answers with data [] or null`, ({ deleted }) =>
			expectShape({ http: '=200', body: { data: 'list | null' } }, deleted),
		),
		check('gone', `${rule} that was deleted is a 404 NOT_FOUND`, ({ gone, deletedAgain }) =>
			all(expectShape(MISSING, gone), expectShape(MISSING, deletedAgain)),
		),
	];
}

export const RULE_CHECKS: Check[] = [
	...checksFor(INBOUND, inboundLife),
	...checksFor(RECEIPTS, receiptsLife),
];
