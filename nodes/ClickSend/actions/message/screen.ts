import type { INodeProperties } from 'n8n-workflow';

import type { Channel } from '../../messaging/channel';
import type { Operation } from '../resource';
import type { StartRun } from './run/channelRun';

/** The words of an operation for people and for AI agents. */
export type Words = Pick<Operation, 'name' | 'action' | 'description' | 'forAgents'>;

/** A parameter that only one channel has. */
interface OwnParameter {
	/** The name of the parameter, after the name of its collection if it is in one; absent if only items have it. */
	path?: string;
	/** The field of an item that takes precedence in *Map Automatically*, if there is one. */
	mappedField?: string;
}

/** Everything about a channel that the user sees, beside what all channels have. */
export interface Screen {
	channel: Channel;
	send: Words;
	getPrice: Words;
	getMany: Words;
	/** The fields that only this channel has; they stand below the text. */
	fields: readonly INodeProperties[];
	/** The options that only this channel has. One with the name of a common option takes its place. */
	options: readonly INodeProperties[];
	/** The parameters that only this channel has, by the names under which the channel reads them. */
	own: Readonly<Record<string, OwnParameter>>;
	/** Begins the work that the channel has beyond reading parameters; absent where there is none. */
	startRun?: StartRun;
}

/** Lists the fields that *Map Automatically* reads for this channel alone. */
export const mappedFieldsOf = ({ own }: Pick<Screen, 'own'>): string[] =>
	Object.values(own).flatMap(({ mappedField = [] }) => mappedField);
