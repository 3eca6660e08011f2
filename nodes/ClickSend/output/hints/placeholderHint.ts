import type { NodeExecutionHint } from 'n8n-workflow';

import { quote } from '../../messaging/input/numbers/characters';
import type { PlannedMessage } from '../../messaging/types';
import { NamedItems } from '../namedItems';

/** The text that remains of an expression that was not evaluated, or that has no value. */
const LEFT_OVER =
	/\{\{[^{}]*\}\}|\[object Object\]|(?<![\p{L}\p{N}_])(?:undefined|null|NaN)(?![\p{L}\p{N}_])/u;

/** The placeholders that ClickSend fills in only for the contacts of a list. */
const OF_CONTACTS =
	/\((?:first name|last name|email address|cust\. ?[1-4])\)|\{(?:firstname|lastname|email|customstring[1-4])\}/i;

function placeholderIn({
	entry,
	list,
}: Pick<PlannedMessage, 'entry' | 'list'>): string | undefined {
	const left = LEFT_OVER.exec(entry.body);
	const [found] = left ?? (list === undefined ? OF_CONTACTS.exec(entry.body) : null) ?? [];
	return found;
}

/** Watches the texts of a run for placeholders that were not filled in, one message at a time. */
export class PlaceholderWatch {
	private readonly items = new NamedItems();

	private seen: { item: number; body: string } | undefined;

	/** Adds a message, in input order. An item with several recipients has one text, and counts once. */
	add(message: PlannedMessage): void {
		const { item, entry } = message;
		if (this.seen?.item === item && this.seen.body === entry.body) return;
		this.seen = { item, body: entry.body };
		const placeholder = placeholderIn(message);
		if (placeholder !== undefined) this.items.add(() => `item ${item} (${quote(placeholder)})`);
	}

	/** Returns the hint for the editor: at most one, of one line. */
	hints(): NodeExecutionHint[] {
		const what = 'what looks like a placeholder that was not filled in';
		const hint = this.items.hint(`One text holds ${what}`, `texts hold ${what}`, 'warning');
		return hint === undefined ? [] : [hint];
	}
}
