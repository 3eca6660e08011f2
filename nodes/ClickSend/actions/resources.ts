import { account } from './account';
import { contactList } from './contactList';
import { mms } from './mms';
import { propertiesOf, subtitleOf, type Resources } from './resource';
import { sms } from './sms';
import { template } from './template';
import { voice } from './voice';

/** All resources of the node, the most wanted one first. */
export const RESOURCES: Resources = [sms, mms, voice, contactList, template, account];

export const properties = propertiesOf(RESOURCES);

export const subtitle = subtitleOf(RESOURCES);
