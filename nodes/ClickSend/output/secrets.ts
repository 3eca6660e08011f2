import type { GenericValue, IDataObject } from 'n8n-workflow';

import { withoutSecrets as copyWithoutSecrets } from '../messaging/secrets';

/** Copies deeply what ClickSend sent or the user gave, without the secret keys in it. */
export const withoutSecrets = (value: unknown): GenericValue | IDataObject =>
	copyWithoutSecrets(value) as GenericValue | IDataObject;
