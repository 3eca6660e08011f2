import { forgetEvent, noteEvent } from '../../nodes/ClickSend/trigger/events';
import { isGenuine, keepSecret } from '../../nodes/ClickSend/trigger/kept';
import { OLD } from './account';
import { freshContext } from './contexts';

describe('events', () => {
	it('of a node are remembered when other nodes come and go', () => {
		const one = freshContext();
		noteEvent(one.context, 'A');
		for (let other = 0; other < 3; other += 1) noteEvent(freshContext().context, 'A');
		delete one.data.recent;
		expect(noteEvent(one.context, 'A')).toBe(false);
	});

	it('of other nodes leave a node with a secret and without events its secret', () => {
		const one = freshContext({ data: {} });
		keepSecret(one.context, OLD);
		noteEvent(freshContext().context, 'A');
		for (const name of Object.keys(one.data)) delete one.data[name];
		expect(isGenuine(one.context, OLD)).toBe(true);
	});

	it('that started nothing are taken back alone', () => {
		const { context, data } = freshContext();
		for (const event of ['A', 'B', 'C']) noteEvent(context, event);
		forgetEvent(context, 'B');
		delete data.recent;
		expect(['A', 'B', 'C'].map((event) => noteEvent(context, event))).toEqual([false, true, false]);
	});

	it('that were saved are known to the next process but for those that were taken back', () => {
		const { context, data } = freshContext();
		for (const event of ['A', 'B', 'C']) noteEvent(context, event);
		forgetEvent(context, 'B');
		noteEvent(context, 'D');
		const next = freshContext({ data: { recent: data.recent } });
		expect(['A', 'B', 'C', 'D'].map((event) => noteEvent(next.context, event))).toEqual([
			false,
			true,
			false,
			false,
		]);
	});
});
