import type { FormField } from '../../../nodes/ClickSend/messaging/ask/form';
import type { Question } from '../../../nodes/ClickSend/messaging/ask/question';

export const AT = '2026-10-05T12:00:00.000Z';

export const field = (fields: Partial<FormField> = {}): FormField => ({
	name: 'answer',
	label: 'Answer',
	type: 'text',
	isRequired: false,
	placeholder: '',
	preset: '',
	choices: [],
	...fields,
});

/** A question that is answered with a form, or approved if it has no field. */
export const question = (fields: FormField[] = [], rest: Partial<Question> = {}): Question => ({
	title: 'Please answer',
	asker: 'On call',
	message: 'Restart server 7?',
	fields,
	buttons:
		fields.length > 0
			? [{ value: 'send', label: 'Submit' }]
			: [
					{ value: 'approve', label: 'Approve' },
					{ value: 'decline', label: 'Decline' },
				],
	...rest,
});
