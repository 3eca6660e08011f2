import type { FormField } from './form';

/** The two answers to a request for approval, and the one of a form. */
export type ButtonValue = 'approve' | 'decline' | 'send';

/** A button of the page, which sends an answer. */
export interface Button {
	value: ButtonValue;
	label: string;
}

/** A question as its page shows it; plain data, since n8n stores it while the execution waits. */
export interface Question {
	title: string;
	/** Who asks. */
	asker: string;
	/** The text of the SMS without the link. */
	message: string;
	fields: FormField[];
	/** The most wanted answer first. */
	buttons: Button[];
}

/** The name of the button that was pressed, in the answer of the page. */
export const BUTTON_NAME = 'answer';

/** The name of a field in the answer of the page. */
export const inputName = (index: number): string => `field-${index}`;

/** The default of each text of the page. */
export const WORDS = {
	title: 'Please answer',
	approve: 'Approve',
	decline: 'Decline',
	send: 'Submit',
	freeText: 'Your answer',
} as const;

/** The one field of a question that is answered in free text. */
export const FREE_TEXT: FormField = {
	name: 'text',
	label: WORDS.freeText,
	type: 'textarea',
	isRequired: true,
	placeholder: '',
	preset: '',
	choices: [],
};
