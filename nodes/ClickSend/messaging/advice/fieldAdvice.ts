import { OLDEST_N8N, USE_USUAL_BASE_URL } from './words';

/** Advice about the fields of the node and of the credential, for operations that send no message. */
export const SET_TRUE_OR_FALSE = 'Set it to true or false.';

export const SET_LIMIT = "Set 'Limit' to a number from 1, or switch on 'Return All'.";

export const CHOOSE_LIST =
	"Choose a list in 'List', or give its ID: the number that 'Contact List: Get Many' shows as 'list_id'.";

export const FIX_FILTER = 'Fix the filter, then run this item again.';

export const CHOOSE_ORDER = 'Choose one of the two.';

export const CHOOSE_OPERATION =
	"Choose one of the node's own operations. For any other call of ClickSend's API use the HTTP Request node with this ClickSend credential.";

export const UPDATE_N8N = `Update n8n to version ${OLDEST_N8N} or later. Nothing was sent.`;

/** Says why a `Base URL` is no address, and which one to use. */
export const noBaseUrl = (flaw: string): string =>
	`'Base URL' is not a web address: ${flaw}. ${USE_USUAL_BASE_URL}`;
