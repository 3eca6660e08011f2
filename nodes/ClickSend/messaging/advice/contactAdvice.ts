/** Advice about an opt-out list that an operation on lists does not know. */
export const CHOOSE_OPT_OUT_LIST =
	"Choose the list in 'Opt-Out List', or give its ID: the number that 'Contact List: Get Many' shows as 'list_id'.";

/** Advice about contacts and lists, by status; what is not here gets the advice for any request. */
const ADVICE: ReadonlyMap<string, string> = new Map(
	Object.entries({
		ALREADY_EXISTS:
			"The list has this contact already. To change it, use the operation 'Create or Update'.",
		EMPTY_ROW: 'Remove the empty row, or leave it: nothing was done for it.',
		INVALID_COUNTRY: "Choose the country in 'Country', or give its two-letter code, such as AU.",
		INVALID_EMAIL: 'Give an address such as name@example.com.',
		INVALID_LIST:
			"Choose a list in 'List', or give its ID: the number that 'Contact List: Get Many' shows as 'list_id'.",
		INVALID_RECIPIENT:
			"Give one number with its country code, such as +14055555555, or choose in 'Country' the country that it belongs to.",
		LIST_CHANGED: 'Run this item again when nobody changes the list.',
		NOT_TRIED: 'Fix what stopped the earlier call, then run this item again.',
		NO_CONTACT: "Give the contact a 'Phone Number', an 'Email' or a 'Fax Number'.",
		NO_CONTACT_ID: "Give 'Contact ID' the number that 'Contact: Get Many' shows as 'contact_id'.",
		NO_LIST_NAME: "Give the list a name in 'Name'.",
		NO_MATCH: "Check the list and what to look for. 'Contact: Get Many' shows who is on the list.",
		NOT_FOUND: 'Check the contact and the list: somebody may have deleted the contact.',
		OPT_OUT_LIST_NOT_FOUND: CHOOSE_OPT_OUT_LIST,
		OPT_OUT_LIST_UNREAD: "Run this item again later, or choose the list in 'Opt-Out List'.",
	}),
);

export const adviceForContact = (status: string): string | undefined => ADVICE.get(status);

/** Advice about a contact or a list of which nobody knows whether ClickSend made it. */
export const LOOK_BEFORE_CREATING =
	"Look in the ClickSend dashboard whether it was made before you run this item again. For contacts, the operation 'Create or Update' looks by itself.";

/** Advice about a contact that ClickSend refuses as there already, and does not show under its number or address. */
export const LOOK_FOR_THE_SAME =
	"ClickSend says that the list has this contact, and does not show it under this number or address. Look with 'Contact: Get Many' for one that has the number in another spelling, or the same e-mail address.";

/** Advice about a change of which nobody knows whether ClickSend made it, and that may be made twice. */
export const CHANGE_AGAIN = 'Run this item again: doing it twice does no harm.';
