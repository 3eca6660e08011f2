/** Advice about a run that is held back because nobody knows who opted out. */
export const OPT_OUT_ADVICE: Readonly<Record<string, string>> = {
	OPT_OUT_LIST_NOT_FOUND:
		"Choose the list in the option 'Opt-Out List', or remove the option 'Skip Opted-Out Recipients'. No message with this status was sent.",
	OPT_OUT_LIST_UNREAD:
		"Run these items again later, or choose the list in the option 'Opt-Out List'. No message with this status was sent.",
};
