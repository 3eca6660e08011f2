import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import { mms } from '../../nodes/ClickSend/messaging/channels/mms';
import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import { CHANNELS, type PlayedChannel } from '../engine/channels';

const KNOWN: readonly Channel[] = [sms, mms, voice];

/** The channels whose previews are held against their output, with the parameters of a sound message. */
export const PREVIEWED = CHANNELS.map((played): PlayedChannel & { channel: Channel } => {
	const channel = KNOWN.find(({ name }) => name === played.name);
	if (channel === undefined) throw new Error(`The tests know no channel ${played.name}`);
	return { ...played, channel };
});
