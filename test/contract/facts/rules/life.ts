import type { Answer, Call } from '../../client/transport';
import type { Context } from '../../context';
import { dataOf, expectShape, rowsIn } from '../../judge/judge';
import { madeRule } from '../../made';
import { Told } from '../../judge/verdict';
import { pathOf, ruleFor, type Kind } from './kinds';

const MOST_PER_PAGE = '100';

/** The answers to everything that happens to one rule, from its making to the time after its end. */
export interface Life {
	made: Answer;
	read: Answer;
	/** The page of the list on which the rule stands, or the last one. */
	page: Answer;
	/** The rule as the list shows it. */
	listed: Record<string, unknown> | undefined;
	changed: Answer;
	/** Reading it after the change. */
	changedRead: Answer;
	newName: string;
	deleted: Answer;
	gone: Answer;
	deletedAgain: Answer;
}

async function findListed(kind: Kind, name: string, { client }: Context) {
	for (let page = 1; ; page += 1) {
		const query = { page: String(page), limit: MOST_PER_PAGE };
		const answer = await client.ask({ method: 'GET', path: pathOf(kind), query });
		const data = dataOf(answer);
		const listed = rowsIn(data, 'data').find(({ rule_name }) => rule_name === name);
		const isLast = !(Number(data.current_page) < Number(data.last_page));
		if (listed !== undefined || isLast) return { page: answer, listed };
	}
}

/** Ends the check with a difference, if there is one. */
function insist(...comparison: Parameters<typeof expectShape>): void {
	const verdict = expectShape(...comparison);
	if (verdict.result !== 'holds') throw new Told(verdict);
}

/** Makes a rule that does nothing, reads, lists, changes and deletes it. */
export async function liveThrough(kind: Kind, context: Context): Promise<Life> {
	const { client, made: things } = context;
	const body = ruleFor(kind, context);
	const made = await client.ask({ method: 'POST', path: pathOf(kind), body });
	insist({ [kind.idField]: 'integer' }, dataOf(made));
	const path = `${pathOf(kind)}/${Number(dataOf(made)[kind.idField])}`;
	things.push(madeRule(path, body.rule_name));
	const ask = async (method: Call['method'], change?: object): Promise<Answer> =>
		await client.ask({ method, path, body: change });
	const read = await ask('GET');
	// A rule that is on, though it was made off, goes at once.
	if (dataOf(read).enabled !== 0) await ask('DELETE');
	insist({ enabled: '=0' }, dataOf(read));
	const inList = await findListed(kind, body.rule_name, context);
	const newName = `${body.rule_name}-changed`;
	return {
		made,
		read,
		...inList,
		newName,
		changed: await ask('PUT', { ...body, rule_name: newName }),
		changedRead: await ask('GET'),
		deleted: await ask('DELETE'),
		gone: await ask('GET'),
		deletedAgain: await ask('DELETE'),
	};
}
