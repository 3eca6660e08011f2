import type { TriggerPanelDefinition } from 'n8n-workflow';

import { readPush } from '../messaging/inbound/push';
import { eventItem } from '../output/event';

/**
 * The event of the example in the panel, which people see before the first event: n8n previews no output of triggers.
 * It is short, since the panel is narrow and breaks no line.
 */
export const EXAMPLE_BODY = {
	message_id: '9E8D7C6B-5A49-4382',
	from: '+447777777777',
	to: '+61411111111',
	body: 'Yes please, Thursday works',
	timestamp: 1759730500,
	original_message_id: '4C0F2D1E-7A3B-4E5F',
	original_body: 'Thursday? Reply YES or NO',
	custom_string: 'n8n-1207-0-14-0-9f86d081ee',
	user_id: 100001,
	subaccount_id: 100002,
};

const example = (): string => {
	const pushed = readPush('smsReceived', EXAMPLE_BODY);
	return pushed === undefined ? '' : JSON.stringify(eventItem(pushed), null, 2);
};

const MODES =
	"<b>While you build the workflow</b>, click 'Execute step', then send an SMS to a number of your ClickSend account, or click 'Add Test Reply' on the node's rule in the ClickSend dashboard. The rule for the test is deleted after the first event.<br /><br /><b>Once the workflow is published</b>, every event starts an execution, which shows in the executions list.";

const WHAT_COMES = `<br /><br />A message that came in looks like this:<pre>${example()}</pre>A delivery receipt has <code>delivered</code> (true, false, or null while nobody knows), <code>final</code> and <code>meaning</code> in place of the texts. A voice receipt also has <code>digits</code>, the key that was pressed.`;

export const triggerPanel: TriggerPanelDefinition = {
	header: 'Pull in events from ClickSend',
	executionsHelp: { inactive: `${MODES}${WHAT_COMES}`, active: `${MODES}${WHAT_COMES}` },
	activationHint:
		"Once you've finished building your workflow, publish it: ClickSend then pushes every event to it.",
};
