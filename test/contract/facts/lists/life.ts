import { TEST_NUMBERS } from '../../../sandbox/numbers';
import type { Answer, Call } from '../../client/transport';
import type { Context } from '../../context';
import { dataOf, expectShape } from '../../judge/judge';
import { Told } from '../../judge/verdict';
import { madeList } from '../../made';

/** The answers to everything that happens to a list of a run and to its contacts. */
export interface ListLife {
	made: Answer;
	renamed: Answer;
	/** Reading it after the change. */
	renamedRead: Answer;
	newName: string;
	nobody: Answer;
	contact: Answer;
	one: Answer;
	updated: Answer;
	/** The contacts with the number, and those with the address. */
	byNumber: Answer;
	byEmail: Answer;
	duplicates: Answer;
	optedOut: Answer;
	contactDeleted: Answer;
	contactGone: Answer;
	deleted: Answer;
	gone: Answer;
}

const [NUMBER, OTHER] = TEST_NUMBERS;

export const EMAIL = 'contract-run@example.com';

/** Makes a list, and notes it at once. */
async function makeList(
	context: Context,
	label: string,
): Promise<{ answer: Answer; path: string }> {
	const list_name = context.names.of(label);
	const call: Call = { method: 'POST', path: '/lists', body: { list_name } };
	const answer = await context.client.ask(call);
	const data = dataOf(answer);
	const verdict = expectShape({ list_id: 'integer' }, data);
	if (verdict.result !== 'holds') throw new Told(verdict);
	const path = `/lists/${Number(data.list_id)}`;
	context.made.push(madeList(path, list_name));
	return { answer, path };
}

/** Makes two lists, one of which stands for an opt-out list, and everything that the node does with contacts. */
export async function liveThroughLists(context: Context): Promise<ListLife> {
	const { client, names } = context;
	const { answer: made, path } = await makeList(context, 'list');
	const { path: optOuts } = await makeList(context, 'opt-outs');
	const ask = async (method: Call['method'], where: string, body?: object): Promise<Answer> =>
		await client.ask({ method, path: where, body });
	const find = async (q: string): Promise<Answer> =>
		await client.ask({ method: 'GET', path: `${path}/contacts`, query: { q } });
	const newName = names.of('list-changed');
	const renamed = await ask('PUT', path, { list_name: newName });
	const renamedRead = await ask('GET', path);
	const nobody = await ask('POST', `${path}/contacts`, { first_name: 'Nobody' });
	const body = { phone_number: NUMBER, first_name: 'Ada', email: EMAIL };
	const contact = await ask('POST', `${path}/contacts`, body);
	const contactPath = `${path}/contacts/${Number(dataOf(contact).contact_id)}`;
	const one = await ask('GET', contactPath);
	const updated = await ask('PUT', contactPath, { ...body, first_name: 'Bea' });
	const byNumber = await find(`phone_number:${NUMBER}`);
	const byEmail = await find(`email:${EMAIL}`);
	await ask('POST', `${path}/contacts`, { phone_number: OTHER });
	const fields = ['phone_number'];
	const duplicates = await ask('PUT', `${path}/remove-duplicates`, { fields });
	await ask('POST', `${optOuts}/contacts`, { phone_number: OTHER });
	const how = `remove-opted-out-contacts/${optOuts.replace('/lists/', '')}`;
	const optedOut = await ask('PUT', `${path}/${how}`, {});
	const contactDeleted = await ask('DELETE', contactPath);
	const contactGone = await ask('GET', contactPath);
	const deleted = await ask('DELETE', path);
	const gone = await ask('GET', path);
	return {
		...{ made, renamed, renamedRead, newName, nobody, contact, one, updated, byNumber, byEmail },
		...{ duplicates, optedOut, contactDeleted, contactGone, deleted, gone },
	};
}
