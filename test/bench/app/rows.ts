import type { Stats } from '../stats';
import type { Verdict } from '../targets';
import type { AppSubject } from './subjects';

/** The ways in which n8n evaluates expressions; the first is its default. */
export const EXPRESSION_ENGINES = ['vm', 'legacy'] as const;

export type ExpressionEngine = (typeof EXPRESSION_ENGINES)[number];

/** The time of one subject with one way of evaluating expressions, in milliseconds. */
export interface AppRow {
	engine: ExpressionEngine;
	subject: AppSubject;
	/** The node alone. */
	node: Stats;
	/** The processor, for the whole execution. */
	cpu: Stats;
}

/** The size of what one run of `npm run bench -- --app` measures. */
export interface AppSettings {
	items: number;
	runs: number;
}

/** All that it has found out. */
export interface AppResults extends AppSettings {
	machine: { cores: number; n8n: string };
	rows: AppRow[];
	targets: Verdict[];
}
