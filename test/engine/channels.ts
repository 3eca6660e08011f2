import type { INodeParameters } from 'n8n-workflow';

import type { FaultPlan } from '../sandbox/faults';

/** A channel as the tests of all channels use it. */
export interface PlayedChannel {
	/** The resource, and the first part of each path. */
	name: string;
	/** The parameters that a sound message of this channel needs besides recipient and text. */
	parameters: INodeParameters;
	/** The price of a short message in the sandbox. */
	price: number;
}

/** The channels on which the tables of faults and the promises are played. */
export const CHANNELS: readonly PlayedChannel[] = [
	{ name: 'sms', parameters: { resource: 'sms' }, price: 0.0792 },
	{
		name: 'mms',
		parameters: {
			resource: 'mms',
			subject: 'A subject',
			mediaUrl: 'https://example.com/picture.jpg',
		},
		price: 2.42,
	},
];

/** Plans faults for the calls of a channel that are planned for those of SMS. */
export const faultsOn = ({ name }: PlayedChannel, faults: FaultPlan = []): FaultPlan =>
	faults.map((planned) => ({ ...planned, path: planned.path.replace('/sms/', `/${name}/`) }));
