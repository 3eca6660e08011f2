import type { Client } from './client/client';
import { createNames, type Names } from './client/names';
import type { Verdict } from './judge/verdict';
import type { Made } from './made';

export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	wait(ms: number): Promise<void>;
}

/** The tools of a check. */
export interface Context {
	client: Client;
	clock: Clock;
	names: Names;
	/** Whatever a check makes is noted here at once, so that it is removed at the end. */
	made: Made[];
	/** Makes an observation once, however many checks look at it. */
	once<T>(observe: (context: Context) => Promise<T>): Promise<T>;
}

/** One fact about ClickSend, and how to find out whether it is so. */
export interface Check {
	/** Its name in the page of facts and in the report. */
	id: string;
	fact: string;
	/** The heading under which the page of facts has the fact. */
	heading: string;
	run(context: Context): Promise<Verdict>;
}

export function createContext(client: Client, clock: Clock): Context {
	const observed = new Map<unknown, Promise<unknown>>();
	const context: Context = {
		client,
		clock,
		names: createNames(),
		made: [],
		once: async <T>(observe: (context: Context) => Promise<T>): Promise<T> => {
			const known = observed.get(observe) ?? observe(context);
			observed.set(observe, known);
			return await (known as Promise<T>);
		},
	};
	return context;
}
