import { ratio, verdictOn, type Value, type Verdict } from '../targets';
import { EXPRESSION_ENGINES, type AppRow, type ExpressionEngine } from './rows';
import type { AppSubject } from './subjects';

/** Holds what was measured in the application against its target, which is for n8n's default. */
export function judgeApp(rows: readonly AppRow[]): Verdict[] {
	const at = (engine: ExpressionEngine, subject: AppSubject, what: 'node' | 'cpu'): Value =>
		rows.find((row) => row.engine === engine && row.subject === subject)?.[what].median ?? null;
	return EXPRESSION_ENGINES.flatMap((engine, index) => {
		const compare = (one: AppSubject, other: AppSubject, what: 'node' | 'cpu'): Value =>
			ratio(at(engine, one, what), at(engine, other, what));
		const target = index === 0 ? { atMost: 1.4 } : null;
		return [
			verdictOn({ measure: `(a) / (b) under ${engine}`, target }, compare('a', 'b', 'node')),
			verdictOn({ measure: `(f) / (b) under ${engine}`, target: null }, compare('f', 'b', 'node')),
			verdictOn(
				{ measure: `processor time of (a) / of (b) under ${engine}`, target: null },
				compare('a', 'b', 'cpu'),
			),
		];
	});
}
