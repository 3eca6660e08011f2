import type { IExecuteFunctions } from 'n8n-workflow';

import type { Failure } from '../../messaging/answer/answer';
import { triesMemory } from '../message/run/runMemory';

/** The changes whose answers got lost, by what was changed: plain data. */
export type LostChanges = Record<string, true>;

/** Returns the lost changes of this run, which n8n keeps over the tries of *Retry On Fail*. */
export const lostChangesOf = (context: IExecuteFunctions): LostChanges =>
	triesMemory<LostChanges>(context, 'clickSendContacts');

/** The failure of a change that is not made again, because an earlier call may have made it. */
export const EARLIER_TRY: Failure = {
	kind: 'lost',
	httpCode: null,
	status: 'OUTCOME_UNKNOWN',
	what: 'The answer to an earlier call got lost',
};
