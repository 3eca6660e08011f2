import { createHash } from 'node:crypto';

/** ClickSend repeats a push for some hours at most (api reference, "Webhook payloads"). */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** Of one node in this process: a message every five seconds for a day, in about 2 MB. */
export const MOST_REMEMBERED = 20_000;

/** So many of the newest outlive a restart: about 20 kB, since n8n reads and writes them with every event. */
export const MOST_SAVED = 1_000;

/** 72 bits of a hash: of a day's messages no two are alike. */
const KEY_LENGTH = 12;

const MS_PER_SECOND = 1000;
const RADIX = 36;
const SAVED = /^([A-Za-z0-9_-]{12})\.([0-9a-z]{1,8})$/;

const keyOf = (identity: string): string =>
	createHash('sha256').update(identity).digest('base64url').slice(0, KEY_LENGTH);

const isOver = (at: number, now: number): boolean => at + WINDOW_MS <= now;

function* readSaved(saved: unknown): Generator<[key: string, at: number]> {
	if (typeof saved !== 'string') return;
	for (const entry of saved.split(' ').slice(0, MOST_SAVED)) {
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

	private readonly takenBack = new Set<string>();

	private lastRestored: unknown;

	constructor(private readonly most = MOST_REMEMBERED) {}

	/** Notes an event. Returns whether it is new: not had within the window. */
	note(identity: string, now: number): boolean {
		const key = keyOf(identity);
		if (this.has(key, now)) return false;
		this.takenBack.delete(key);
		this.times.delete(key);
		this.times.set(key, now);
		this.tidy(now);
		return true;
	}

	/** Takes an event back that started nothing after all. */
	forget(identity: string): void {
		const key = keyOf(identity);
		this.times.delete(key);
		// Another event may have saved it in the meantime.
		if (this.takenBack.size >= MOST_SAVED) this.takenBack.clear();
		this.takenBack.add(key);
	}

	/** The newest events as a text to keep. */
	save(now: number): string {
		this.tidy(now);
		return [...this.times]
			.slice(-MOST_SAVED)
			.map(([key, at]) => `${key}.${Math.floor(at / MS_PER_SECOND).toString(RADIX)}`)
			.join(' ');
	}

	/** Adds what a text holds that was kept by an earlier process, or by another one. */
	restore(saved: unknown, now: number): void {
		if (saved === this.lastRestored) return;
		this.lastRestored = saved;
		for (const [key, at] of readSaved(saved)) {
			const isNews = !this.has(key, now) && !isOver(at, now) && !this.takenBack.has(key);
			if (isNews) this.times.set(key, at);
		}
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
