import type { GenericValue, IDataObject } from 'n8n-workflow';

import { withoutSecrets as copyWithoutSecrets } from '../messaging/secrets';

/** A deep copy of something that ClickSend said or the user gave, without the keys that it carries. */
export const withoutSecrets = (value: unknown): GenericValue | IDataObject =>
	copyWithoutSecrets(value) as GenericValue | IDataObject;
