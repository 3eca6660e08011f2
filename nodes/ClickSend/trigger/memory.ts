import { createHash, randomBytes } from 'node:crypto';

/** ClickSend repeats a push for some hours at most (docs/clicksend-api.md, "Webhook payloads"). */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** Of one node in this process: a message every five seconds for a day, in about 2 MB. */
export const MOST_REMEMBERED = 20_000;

/** So many of the newest outlive a restart: about 20 kB, since n8n reads and writes them with every event. */
export const MOST_SAVED = 1_000;

/** 72 bits of a hash: of a day's messages no two are alike. */
const KEY_LENGTH = 12;

/** Tells the memories of several processes apart. */
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
 * Which events a node has had. Of bounded size: with more events in a window than it holds, the oldest are forgotten
 * first. Times in Unix milliseconds.
 */
export class Memory {
	/** By key, in the order in which they were noted. */
	private readonly times = new Map<string, number>();

	/** The newest of them as they are saved. */
	private newest: string[] = [];

	/** Events that started nothing, while another process, or an older text of this one, may still speak of them. */
	private readonly takenBack = new Set<string>();

	/** Stands before all that this memory saves: what it wrote itself it need not read. */
	private readonly author = randomBytes(AUTHOR_BYTES).toString('base64url');

	constructor(private readonly most = MOST_REMEMBERED) {}

	/** Notes an event. Returns whether it is new: not had within the window. */
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

	/** Takes an event back that started nothing after all. */
	forget(identity: string): void {
		const key = keyOf(identity);
		this.times.delete(key);
		this.newest = this.newest.filter((entry) => !entry.startsWith(key));
		if (this.takenBack.size >= MOST_SAVED) this.takenBack.clear();
		this.takenBack.add(key);
	}

	/** The newest events as a text to keep. */
	save(): string {
		return [this.author, ...this.newest].join(' ');
	}

	/** Adds what a text holds that was kept by an earlier process, or by another one. */
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

	/** Whether nothing is remembered any more. */
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
