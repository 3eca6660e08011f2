import { SET_WEBHOOK_URL } from './ruleAdvice';
import { OLDEST_N8N } from './words';

/** Advice by status for questions that the node's own check refuses. */
export const QUESTION_ADVICE: Readonly<Record<string, string>> = {
	ANSWERED_BEFORE:
		"Put an Edit Fields node before this one that renames or removes 'data'. To ask again after an answer, keep the first answer under another name.",
	CANNOT_WAIT: `Use this operation in a workflow of n8n ${OLDEST_N8N} or later. To have the tools of an agent approved by SMS, connect ClickSend between the agent and its tool, from 'Human review'.`,
	LINK_TO_NOWHERE: SET_WEBHOOK_URL,
	QUESTION_TOO_LONG: "Shorten 'Message': the link to the page needs room too.",
	SEVERAL_RECIPIENTS:
		"Give 'To' one number. To ask several people, let a loop run the node once for each of them.",
};
