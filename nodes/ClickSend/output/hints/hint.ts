import type { NodeExecutionHint } from 'n8n-workflow';

import { lookUpFirst } from '../../messaging/advice/messageAdvice';
import { describeRest, isAccepted, type Report } from '../report';

/** Makes a warning that the editor shows above the output. */
export const warning = (message: string): NodeExecutionHint => ({
	message,
	type: 'warning',
	location: 'outputPane',
});

/** Makes the hint that the editor shows if not every message was accepted: how many of how many, by status. */
export function hintFor({ results }: Report): NodeExecutionHint | undefined {
	const refused = results.filter((result) => !isAccepted(result));
	if (refused.length === 0) return undefined;
	const unknown = refused.filter(({ outcome }) => outcome === 'unknown').length;
	const note = unknown > 0 ? ` ${lookUpFirst(unknown)}` : '';
	return warning(`${describeRest(refused, results.length, 'accepted')}${note}`);
}
