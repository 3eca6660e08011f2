import type { INodeParameters } from 'n8n-workflow';

import { CHANNELS } from './channels';
import { errorsIn, errorStatuses, fictional, jsonOf, onStage } from './cases';
import { jsonIn, sendAgain } from './comeback';
import { watchSleep } from './sleep';

const ITEM = { to: fictional(1), message: 'Hello' };

const PAIRS = CHANNELS.flatMap((from) =>
	CHANNELS.map((to) => [from.name, to.name, from, to] as const),
);

const resendBy = (parameters: INodeParameters): INodeParameters => ({
	...parameters,
	options: { ifUnknown: 'resend' },
});

beforeEach(() => void watchSleep());

describe("an unknown outcome that comes back with 'Send It Again Once'", () => {
	it.each(PAIRS)('from %s to %s', async (_from, _to, from, to) => {
		await onStage(
			async (stage) => {
				const path = `/${from.name}/send`;
				stage.sandbox.faults.set([{ path, fault: { type: 'resetAfterTaken' } }]);
				const first = await sendAgain(stage, [ITEM], from.parameters);
				expect(errorsIn(first.errorOutput)).toMatchObject([
					{ outcome: 'unknown', channel: from.name },
				]);
				stage.sandbox.faults.clear();
				stage.sandbox.clickSend.settings.historyDown = false;
				const again = await sendAgain(stage, jsonIn(first.errorOutput), resendBy(to.parameters));

				expect(stage.sandbox.record.taken.map(({ channel }) => channel)).toEqual([from.name]);
				if (from === to) {
					expect(jsonOf(again)).toMatchObject([{ to: ITEM.to, outcome: 'accepted' }]);
					return;
				}
				// The history of one channel says nothing about a message of another one.
				expect(errorStatuses(again.errorOutput)).toEqual(['OUTCOME_UNKNOWN']);
				const home = await sendAgain(stage, jsonIn(again.errorOutput), resendBy(from.parameters));
				expect(jsonOf(home)).toMatchObject([{ to: ITEM.to, outcome: 'accepted' }]);
				expect(stage.sandbox.record.taken).toHaveLength(1);
			},
			{ historyDown: true },
		);
	});
});
