import type { NodeExecutionHint } from 'n8n-workflow';

import { codeOf } from '../../messaging/input/numbers/characters';
import type { PartsRule } from '../../messaging/channel';
import { rowOf, type MessageResult } from '../../messaging/types';
import { asNumber } from '../rowFields';
import { NamedItems } from '../namedItems';

/** A text this short fits one part even if each character counts two. */
const SHORT = 35;

/** The reason why a text may cost more than its writer thinks. */
interface Finding {
	parts: number;
	/** Whether an account with the usual limit cuts the text off. */
	mayBeCut: boolean;
	/** The character that makes the text Unicode, and the number of parts without it. */
	unicode?: { offender: string; parts: number };
}

function examine(body: string, { count, countInGsm, neverCut }: PartsRule): Finding | undefined {
	if (body.length <= SHORT) return undefined;
	const { parts, offender } = count(body);
	const mayBeCut = parts > neverCut;
	const inGsm = offender !== undefined && parts > 1 ? countInGsm(body) : undefined;
	if (offender !== undefined && inGsm !== undefined && inGsm < parts) {
		return { parts, mayBeCut, unicode: { offender, parts: inGsm } };
	}
	return mayBeCut ? { parts, mayBeCut } : undefined;
}

/** Names a character, e.g. `’ U+2019`, because many look like another one or are invisible. */
const nameOf = (character: string): string => `${character} ${codeOf(character)}`;

/** Whether ClickSend billed the text as GSM all the same, which is a setting of the account. */
function isBilledAsGsm(result: MessageResult, { unicode }: Finding): boolean {
	const billed = asNumber(rowOf(result)?.message_parts) ?? 0;
	return unicode !== undefined && billed > 0 && billed <= unicode.parts;
}

/**
 * Watches the messages of a run for texts that take more parts than the usual limit of an account, and for those that
 * a few characters outside the GSM alphabet make longer. It takes one result at a time, since a run may have many.
 */
export class PartsWatch {
	private readonly long = new NamedItems();

	private readonly unicode = new NamedItems();

	private seen: { item: number; body: string; finding: Finding | undefined } | undefined;

	constructor(private readonly rule: PartsRule) {}

	/** Adds a result, in input order. An item with several recipients has one text, and counts once. */
	add(result: MessageResult): void {
		const { item, entry, outcome } = result;
		if (entry === null || (outcome !== 'accepted' && outcome !== 'unknown')) return;
		const { body } = entry;
		if (this.seen?.item === item && this.seen.body === body) return;
		const finding = this.seen?.body === body ? this.seen.finding : examine(body, this.rule);
		this.seen = { item, body, finding };
		if (finding === undefined) return;
		const { parts, mayBeCut, unicode } = finding;
		if (mayBeCut) this.long.add(() => `item ${item} (${parts} parts)`);
		if (unicode === undefined || isBilledAsGsm(result, finding)) return;
		this.unicode.add(
			() =>
				`item ${item} (${nameOf(unicode.offender)}, ${parts} parts instead of ${unicode.parts})`,
		);
	}

	/** Returns the hints for the editor: at most two, each of one line. */
	hints(): NodeExecutionHint[] {
		const long = `more than ${this.rule.neverCut} parts, and may be cut off there by ClickSend`;
		const unicode = 'as Unicode for a character outside the GSM alphabet, and';
		return [
			this.long.hint(`One text takes ${long}`, `texts take ${long}`, 'warning'),
			this.unicode.hint(
				`One text goes ${unicode} takes more parts`,
				`texts go ${unicode} take more parts`,
				'info',
			),
		].filter((hint) => hint !== undefined);
	}
}
