import { judgeList, judgeOne, type Failure } from '../messaging/answer/answer';
import { isHidden } from '../messaging/answer/giveUp';
import type { Catalogue } from '../messaging/channel';
import { CONTACT_LIST, readId, TEMPLATE, type NamedKind } from '../messaging/input/named';
import type { Row, SendRequest } from '../messaging/types';
import { type Ask } from './ask';
import { type Problem, isProblem } from '../messaging/problem';

/** The reason why an item cannot be planned. */
export type Unready = Problem & {
	/** `not_sent` where a request failed; absent where the item is wrong. */
	outcome?: 'not_sent';
};

/** The records that were looked up, by kind and ID: plain data. */
export type Known = Record<string, object>;

/** Whether something that a request names has to be looked up before planning. */
export const isNaming = (
	{ listId, templateId, own }: SendRequest,
	catalogue?: Catalogue,
): boolean => listId !== undefined || templateId !== undefined || catalogue?.isNeeded(own) === true;

/** Looks up everything that the items of a run name, each once, before anything is sent. */
export class Lookups {
	/** A failure of login or network, which stops all look-ups. */
	private failure: Failure | undefined;

	/** @param known the records that an earlier try of the same run looked up; this one adds to them */
	constructor(
		private readonly ask: Ask,
		private readonly known: Known = {},
		private readonly catalogue?: Catalogue,
	) {}

	/** Adds the list and the template to a request, or returns the problem. Never throws. */
	async complete(request: SendRequest): Promise<SendRequest | Unready> {
		const { listId, templateId } = request;
		const list = listId === undefined ? undefined : await this.find(CONTACT_LIST, listId);
		if (isProblem(list)) return list;
		const template = templateId === undefined ? undefined : await this.find(TEMPLATE, templateId);
		if (isProblem(template)) return template;
		return (await this.problemWith(request)) ?? { ...request, list, template };
	}

	/** Compares a request with the catalogue. If that cannot be read, ClickSend itself is left to judge the message. */
	private async problemWith({ own }: SendRequest): Promise<Unready | undefined> {
		const { catalogue, known } = this;
		if (catalogue?.isNeeded(own) !== true) return undefined;
		const rows = (known[catalogue.url] ??= await this.rowsAt(catalogue.url)) as Row[];
		return catalogue.problemWith(own, rows);
	}

	private async rowsAt(url: string): Promise<Row[]> {
		if (this.failure !== undefined) return [];
		const verdict = await this.ask({ method: 'GET', url }, judgeList);
		return isProblem(verdict) ? [] : verdict.rows;
	}

	private async find<T extends object>(kind: NamedKind<T>, named: unknown): Promise<T | Unready> {
		const id = readId(kind, named);
		if (isProblem(id)) return id;
		const key = `${kind.name} ${id}`;
		const before = this.known[key];
		if (before !== undefined) return before as T | Unready;
		const found = await this.read(kind, id);
		if (!('outcome' in found)) this.known[key] = found;
		return found;
	}

	private async read<T extends object>(kind: NamedKind<T>, id: number): Promise<T | Unready> {
		const request = { method: 'GET', url: `${kind.url}/${id}` } as const;
		const verdict = this.failure ?? (await this.ask(request, judgeOne));
		if (!isProblem(verdict)) return kind.read(id, verdict.data) ?? unreadableAnswer(kind, id);
		const { status, what } = verdict;
		if (isHidden(verdict)) {
			const missing = `ClickSend has no ${kind.name} ${id} for this account: ${what}`;
			return { status: kind.notFound, what: missing };
		}
		this.failure = verdict;
		const failed = `The ${kind.name} ${id} could not be looked up: ${what}`;
		return { status, what: failed, outcome: 'not_sent' };
	}
}

const unreadableAnswer = ({ name }: NamedKind<object>, id: number): Unready => ({
	status: 'UNREADABLE_ANSWER',
	what: `ClickSend's answer does not say what is in the ${name} ${id}`,
	outcome: 'not_sent',
});
