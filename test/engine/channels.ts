import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';

import type { FaultPlan } from '../sandbox/faults';
import { FROM_FILE, FROM_URL, picture, UPLOADS } from './mms';

/** A channel as the tests of all channels use it. */
export interface PlayedChannel {
	/** The resource, and the first part of each path. */
	name: string;
	/** The parameters that a sound message of this channel needs besides recipient and text. */
	parameters: INodeParameters;
	/** The price of a short message in the sandbox. */
	price: number;
	/** The files of each item. */
	files?: IBinaryKeyData;
}

/** The channels on which the tables of faults and the promises are played. */
export const CHANNELS: readonly PlayedChannel[] = [
	{ name: 'sms', parameters: { resource: 'sms' }, price: 0.0792 },
	{ name: 'mms', parameters: FROM_URL, price: 2.42 },
	{ name: 'voice', parameters: { resource: 'voice', language: 'de-de' }, price: 0.07 },
];

/** MMS whose picture has to be uploaded before a call. */
export const MMS_FROM_FILE: PlayedChannel = {
	name: 'mms',
	parameters: FROM_FILE,
	price: 2.42,
	files: picture(),
};

/** Plans faults for uploads that are planned for prices of SMS. */
export const faultsOfUploads = (faults: FaultPlan): FaultPlan =>
	faults.map((planned) => ({ ...planned, path: UPLOADS }));

/** Plans faults for the calls of a channel that are planned for those of SMS. */
export const faultsOn = ({ name }: PlayedChannel, faults: FaultPlan = []): FaultPlan =>
	faults.map((planned) => ({ ...planned, path: planned.path.replace('/sms/', `/${name}/`) }));
