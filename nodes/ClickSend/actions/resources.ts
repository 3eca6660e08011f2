import { account } from './account';
import { contactList } from './contactList';
import { propertiesOf, type Resource } from './resource';
import { sms } from './sms';
import { template } from './template';

/** All resources of the node. */
export const RESOURCES: readonly Resource[] = [account, contactList, sms, template];

export const properties = propertiesOf(RESOURCES, sms);
