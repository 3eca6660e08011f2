import { CHECK_BASE_URL, CHECK_LOGIN, FEWER_CALLS, FIX_CREDENTIAL } from './words';

const PUBLISH_AGAIN = 'Publish the workflow again later.';

const DELETE_IN_DASHBOARD =
	'If a rule is left, delete it in the ClickSend dashboard: its name says which workflow it was made for.';

/** Advice by status for a rule in ClickSend that could not be looked for, made or deleted. */
const ADVICE: ReadonlyMap<string, string> = new Map(
	Object.entries({
		FORBIDDEN:
			'Check in the ClickSend dashboard that this account or subaccount may manage automations.',
		HTTP_TOO_MANY_REQUESTS: `${FEWER_CALLS} ${PUBLISH_AGAIN}`,
		NOT_FOUND: CHECK_BASE_URL,
		NOT_REACHED: `${CHECK_BASE_URL} If it is right, check the network of this machine.`,
		NOT_SET_UP: `${FIX_CREDENTIAL}.`,
		REDIRECTED: CHECK_BASE_URL,
		TOO_MANY_REQUESTS: `${FEWER_CALLS} ${PUBLISH_AGAIN}`,
		UNAUTHORIZED: CHECK_LOGIN,
	}),
);

/**
 * Says what the user should do about a rule in ClickSend that could not be looked for, made or deleted.
 *
 * @param mayBeLeft whether a rule may have stayed in the account
 */
export function adviceForRule(status: string, mayBeLeft: boolean): string {
	const advice = ADVICE.get(status) ?? PUBLISH_AGAIN;
	if (!mayBeLeft) return advice;
	return advice === PUBLISH_AGAIN ? DELETE_IN_DASHBOARD : `${advice} ${DELETE_IN_DASHBOARD}`;
}

/** Advice about an address of n8n that ClickSend cannot push to. */
export const SET_WEBHOOK_URL =
	"Set n8n's environment variable N8N_WEBHOOK_URL (WEBHOOK_URL in older versions) to an https address that can be reached from the internet and has a valid certificate, with its intermediate certificates.";

/** Says that n8n is at an address that the internet does not lead to. */
export const privateAddress = (origin: string): string =>
	`n8n is at ${origin}, an address of a private network. ClickSend pushes no event there unless a gateway leads to it. ${SET_WEBHOOK_URL}`;

/** Says that the rule in another account may be left, where this credential cannot delete it. */
export const ruleInOtherAccount = (ruleName: string): string =>
	`The credential is for another ClickSend account than before. The account before may still have the rule "${ruleName}": delete it in the ClickSend dashboard of that account. n8n refuses its calls.`;

/** Advice about a choice that this version of the node does not know. */
export const chooseOneOf = (values: readonly string[]): string =>
	`Choose a value that this version of the node knows: ${values.join(', ')}.`;

/** Advice about a text filter without a text. */
export const GIVE_TEXT_TO_FIND =
	"Give 'Text' what messages are to be searched for, or set 'Text Filter' to 'Any'.";
