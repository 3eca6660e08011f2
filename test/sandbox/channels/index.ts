import { mms } from './mms';
import { sms } from './sms';

/** All channels of this ClickSend. */
export const CHANNELS = [sms, mms] as const;
