import type { IExecuteFunctions } from 'n8n-workflow';

import { asPlanned, type Seal } from '../../../delivery/ports';
import type { OwnFields } from '../../../messaging/types';

/** The work of a channel in one run of the node that goes beyond reading parameters. */
export interface ChannelRun {
	/** Completes the channel's own parameters of an item before the item is planned. Never throws. */
	prepare?(own: OwnFields, item: number): Promise<OwnFields>;
	seal: Seal;
}

/** Begins the work of a channel in a run. */
export type StartRun = (context: IExecuteFunctions) => ChannelRun;

/** The work of channels that have no more to do. */
export const startPlain: StartRun = () => ({ seal: asPlanned });
