import { mms } from './mms';
import { sms } from './sms';
import { voice } from './voice';

/** All channels of this ClickSend. */
export const CHANNELS = [sms, mms, voice] as const;
