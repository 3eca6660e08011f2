import { createHash, randomBytes } from 'node:crypto';

/** ClickSend repeats a push for some hours at most (docs/clicksend-api.md, "Webhook payloads"). */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** The most events of one node in this process: a message every five seconds for a day, in about 2 MB. */
export const MOST_REMEMBERED = 20_000;

/** The number of newest events that outlive a restart: about 20 kB, which n8n reads and writes with every event. */
export const MOST_SAVED = 1_000;

/** With 72 bits of a hash no two messages of a day have the same key. */
const KEY_LENGTH = 12;

/** The length of the mark that tells the memories of several processes apart. */
const AUTHOR_BYTES = 6;

const MS_PER_SECOND = 1000;
const RADIX = 36;
const SAVED = /^([A-Za-z0-9_-]{12})\.([0-9a-z]{1,8})$/;

const keyOf = (identity: string): string =>
	createHash('sha256').update(identity).digest('base64url').slice(0, KEY_LENGTH);

const isOver = (at: number, now: number): boolean => at + WINDOW_MS <= now;

const entryOf = (key: string, at: number): string =>
	`${key}.${Math.floor(at / MS_PER_SECOND).toString(RADIX)}`;

function* readSaved(entries: readonly string[]): Generator<[key: string, at: number]> {
	for (const entry of entries.slice(-MOST_SAVED)) {
		const [, key, seconds] = SAVED.exec(entry) ?? [];
		if (key !== undefined && seconds !== undefined)
			yield [key, parseInt(seconds, RADIX) * MS_PER_SECOND];
	}
}

/**
 * Remembers the events of a node. Its size is bounded: with more events in a window than it holds, the oldest are
 * forgotten first. Times are in Unix milliseconds.
 */
export class Memory {
	/** The times of the events by key, in the order in which they were noted. */
	private readonly times = new Map<string, number>();

	/** The newest events as they are saved. */
	private newest: string[] = [];

	/** Events that started nothing, but that another process, or an older text of this one, may still contain. */
	private readonly takenBack = new Set<string>();

	/** The mark before each text that this memory saves, so that it does not read its own texts. */
	private readonly author = randomBytes(AUTHOR_BYTES).toString('base64url');

	constructor(private readonly most = MOST_REMEMBERED) {}

	/** Notes an event. Returns whether it is new, which means not noted within the window. */
	note(identity: string, now: number): boolean {
		const key = keyOf(identity);
		if (this.has(key, now)) return false;
		this.takenBack.delete(key);
		this.times.delete(key);
		this.times.set(key, now);
		this.newest.push(entryOf(key, now));
		if (this.newest.length > MOST_SAVED) this.newest.shift();
		this.tidy(now);
		return true;
	}

	/** Removes an event that started nothing after all. */
	forget(identity: string): void {
		const key = keyOf(identity);
		this.times.delete(key);
		this.newest = this.newest.filter((entry) => !entry.startsWith(key));
		if (this.takenBack.size >= MOST_SAVED) this.takenBack.clear();
		this.takenBack.add(key);
	}

	/** Writes the newest events as a text to keep. */
	save(): string {
		return [this.author, ...this.newest].join(' ');
	}

	/** Adds the events of a text that an earlier process, or another one, kept. */
	restore(saved: unknown, now: number): void {
		if (typeof saved !== 'string') return;
		const [author, ...entries] = saved.split(' ', MOST_SAVED + 1);
		if (author === this.author) return;
		const news: string[] = [];
		for (const [key, at] of readSaved(entries)) {
			if (this.has(key, now) || isOver(at, now) || this.takenBack.has(key)) continue;
			this.times.set(key, at);
			news.push(entryOf(key, at));
		}
		this.newest = [...news, ...this.newest].slice(-MOST_SAVED);
		this.tidy(now);
	}

	/** Whether no event is remembered. */
	isEmpty(now: number): boolean {
		this.tidy(now);
		return this.times.size === 0;
	}

	private has(key: string, now: number): boolean {
		const at = this.times.get(key);
		return at !== undefined && !isOver(at, now);
	}

	private tidy(now: number): void {
		for (const [key, at] of this.times) {
			if (this.times.size <= this.most && !isOver(at, now)) break;
			this.times.delete(key);
		}
	}
}
