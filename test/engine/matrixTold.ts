import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { callDirectly } from '../sandbox/testKit';
import type { Stage } from './cases';
import { people } from './contacts';
import type { RunResult } from './engine';

const isRefused = ({ error, outcome }: IDataObject): boolean =>
	error !== undefined || !['accepted', 'priced', undefined].includes(outcome as string);

function outcomeOf(json: IDataObject): string {
	const { status: given, http_code: code } = { ...json, ...(json.error as IDataObject) };
	return isRefused(json) ? String(code ?? given) : 'done';
}

/** Names the items in their order, those with the same outcome together: `0, 1: done`. */
function tellItems(items: INodeExecutionData[]): string {
	const groups: Array<{ outcome: string; of: number[] }> = [];
	for (const { json, pairedItem } of items) {
		const { item } = pairedItem as { item: number };
		const [last, outcome] = [groups.at(-1), outcomeOf(json)];
		if (last?.outcome !== outcome) groups.push({ outcome, of: [item] });
		else if (!last.of.includes(item)) last.of.push(item);
	}
	return groups.map(({ outcome, of }) => `${of.join(', ')}: ${outcome}`).join(', ');
}

/** The items that a text names, such as ` for 0`. */
function itemsNamedIn(text: string): string {
	const named = [...text.matchAll(/\bitem (\d+)/gi)].map(([, item]) => item);
	return named.length > 0 ? ` for ${named.join(', ')}` : '';
}

/** Says what a run gives; the items of the error output come behind a slash. */
export function tell({ error, output, errorOutput, hints }: RunResult): string {
	if (error !== undefined) {
		const code = typeof error.httpCode === 'string' ? ` ${error.httpCode}` : '';
		return `throws${code}${itemsNamedIn(`${error.message} ${String(error.description)}`)}`;
	}
	const refused = errorOutput.length > 0 ? ` / ${tellItems(errorOutput)}` : '';
	const said = hints.map(({ message }) => itemsNamedIn(message)).filter((named) => named !== '');
	return `${tellItems(output)}${refused}${said.map((named) => `, hint${named}`).join('')}`.trim();
}

/** The list of somebody else, which the account does not see. */
const FOREIGN = { list_id: 430, list_name: 'Foreign' };

/** All lists and contacts of the account and of its neighbour, by their paths, and the messages that were taken. */
export function recordsOf(stage: Stage): Map<string, string> {
	const records = new Map<string, string>();
	const { clickSend } = stage.sandbox;
	const { body } = callDirectly(clickSend, 'GET', '/lists', { query: { limit: '100' } });
	const lists = (body as { data: { data: IDataObject[] } }).data.data;
	for (const { list_id: id, list_name: name } of [...lists, FOREIGN]) {
		records.set(`/lists/${Number(id)}`, String(name));
		for (const contact of people(stage, Number(id))) {
			const path = `/lists/${Number(id)}/contacts/${contact.contact_id}`;
			records.set(path, JSON.stringify({ ...contact, _list_name: '', date_updated: 0 }));
		}
	}
	for (const { message_id, to } of stage.sandbox.record.taken) records.set(message_id, to);
	return records;
}

/** Says how many records are new (+), gone (-) and changed (~); those of a deleted list went with it. */
export function tellChanges(before: Map<string, string>, after: Map<string, string>): string {
	const counts = new Map<string, number>();
	for (const path of new Set([...before.keys(), ...after.keys()])) {
		const [old, now] = [before.get(path), after.get(path)];
		const [, list = '', contact] = /^(\/lists\/\d+)(\/.*)?$/.exec(path) ?? [];
		if (old === now || (contact !== undefined && !after.has(list))) continue;
		const sign = old === undefined ? '+' : now === undefined ? '-' : '~';
		const thing = list === '' ? 'message' : contact === undefined ? 'list' : 'contact';
		const kind = `${sign} ${thing}`;
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const told = [...counts].map(([kind, count]) => {
		const many = count > 1 ? 's' : '';
		return `${kind.replace(' ', String(count) + ' ')}${many}`;
	});
	return told.length > 0 ? told.join(', ') : 'nothing';
}
