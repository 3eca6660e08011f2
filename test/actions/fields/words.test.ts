import { voice } from '../../../nodes/ClickSend/actions/voice';
import { adviceFor } from '../../../nodes/ClickSend/messaging/advice/messageAdvice';

/** Words for sending a text message, which nobody gets by a call. */
const TEXTS_SOMEBODY = /\btexted\b|\b(?:to|not) text\b|\btexts (?:a|it|the)\b/i;

it.each(voice.operations.map(({ name, ...operation }) => [name, operation] as const))(
	'no field of a call speaks of texting: %s',
	(_name, { fields, description, forAgents }) => {
		expect(JSON.stringify([fields, description, forAgents])).not.toMatch(TEXTS_SOMEBODY);
	},
);

it('the advice about a repeated list holds for every channel', () => {
	expect(adviceFor('invalid', 'LIST_REPEATED')).not.toMatch(TEXTS_SOMEBODY);
});
