/** The address that the credential begins with; ClickSend gives some accounts another one. */
const USUAL_BASE_URL = 'https://rest.clicksend.com/v3';

/** The oldest n8n that has all functions which the node needs. */
export const OLDEST_N8N = '1.123';

export const CHECK_LOGIN =
	"Check 'Username' and 'Key' in the ClickSend credential against the ClickSend dashboard, Developers > API Credentials.";

export const CHECK_BASE_URL = `Check 'Base URL' in the ClickSend credential: it is ${USUAL_BASE_URL} unless ClickSend gave you another one.`;

export const USE_USUAL_BASE_URL = `Use ${USUAL_BASE_URL} unless ClickSend gave you another one.`;

export const FIX_CREDENTIAL = 'Fix the ClickSend credential';

export const FIX_PARAMETER = 'Fix the parameter, then run this item again.';

export const FEWER_CALLS = 'ClickSend asks for fewer calls.';
