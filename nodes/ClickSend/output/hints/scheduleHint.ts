import type { NodeExecutionHint } from 'n8n-workflow';

import type { WriteDate } from '../../messaging/input/date';
import type { MessageResult } from '../../messaging/types';

/** Shortens an ISO 8601 date to the day and the minute. */
const inWords = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;

/** Watches the results of a run for messages that go out later, and says when. */
export class ScheduleWatch {
	private count = 0;

	private first = Infinity;

	private last = -Infinity;

	/** @param zone the zone in which `write` writes */
	constructor(
		private readonly write: WriteDate,
		private readonly zone: string,
	) {}

	add({ outcome, entry }: Pick<MessageResult, 'outcome' | 'entry'>): void {
		if (outcome !== 'accepted' || entry?.schedule === undefined) return;
		this.count += 1;
		this.first = Math.min(this.first, entry.schedule);
		this.last = Math.max(this.last, entry.schedule);
	}

	/** Returns the hint for the editor: at most one, of one line. */
	hints(): NodeExecutionHint[] {
		if (this.count === 0) return [];
		const [first, last] = [this.first, this.last].map((seconds) => this.write(seconds) ?? '');
		if (!first || !last) return [];
		const messages = this.count === 1 ? '1 message' : `${this.count} messages`;
		const message =
			inWords(first) === inWords(last)
				? `Scheduled for ${inWords(first)} (${this.zone}): ${messages}.`
				: `Scheduled for ${inWords(first)} to ${inWords(last)} (${this.zone}): ${messages}.`;
		return [{ message, type: 'info', location: 'outputPane' }];
	}
}
