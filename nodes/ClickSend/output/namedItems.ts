import type { NodeExecutionHint } from 'n8n-workflow';

/** A hint is one line, so it names only a few items and counts the others. */
const MAX_NAMED = 3;

/** Collects the items that a hint is about. */
export class NamedItems {
	private readonly named: string[] = [];

	private count = 0;

	add(name: () => string): void {
		this.count += 1;
		if (this.named.length < MAX_NAMED) this.named.push(name());
	}

	/** Returns the hint, with `one` or `many` before the items; `undefined` without items. */
	hint(one: string, many: string, type: 'info' | 'warning'): NodeExecutionHint | undefined {
		if (this.count === 0) return undefined;
		const more = this.count - this.named.length;
		const items = `${this.named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
		const message = `${this.count === 1 ? one : `${this.count} ${many}`}: ${items}.`;
		return { message, type, location: 'outputPane' };
	}
}
