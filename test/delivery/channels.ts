import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import { mms } from '../../nodes/ClickSend/messaging/channels/mms';
import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import type { Content, Envelope } from '../../nodes/ClickSend/messaging/types';
import { AS_WRITTEN } from '../messaging/builders';

/** A channel, and what it adds to a sound message and to its call. */
export interface PlayedChannel {
	channel: Channel;
	content: Content;
	envelope: Envelope;
}

/** The channels over which the laws of the delivery are drawn, by name. */
export const PLAYED = {
	sms: { channel: sms, content: {}, envelope: AS_WRITTEN },
	mms: {
		channel: mms,
		content: { subject: 'A subject' },
		envelope: { media_file: 'https://example.com/picture.jpg' },
	},
	voice: { channel: voice, content: { lang: 'en-us', voice: 'female' }, envelope: {} },
} as const satisfies Readonly<Record<string, PlayedChannel>>;

export type PlayedName = keyof typeof PLAYED;

export const PLAYED_NAMES = Object.keys(PLAYED) as PlayedName[];
