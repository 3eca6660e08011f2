import { clickSendPorts } from '../../nodes/ClickSend/delivery/ports';
import { answered, NOW_S, US } from '../messaging/builders';
import { PLAYED, type PlayedName } from './channels';

describe('the history is asked for a hundred rows at a time, by date where ClickSend knows that order', () => {
	const page = { date_from: NOW_S, limit: 100, page: 2 };

	it.each<[name: string, channel: PlayedName, to: string | undefined, qs: object]>([
		['SMS of anybody', 'sms', undefined, { ...page, order_by: 'date:asc' }],
		['SMS to a number', 'sms', US, { ...page, order_by: 'date:asc', q: `to:${US}` }],
		['MMS', 'mms', undefined, page],
		['calls', 'voice', undefined, page],
	])('%s', async (_case, name, to, qs) => {
		const asked: unknown[] = [];
		const { history } = clickSendPorts(async (request) => {
			asked.push(request);
			return answered(200, {});
		}, PLAYED[name].channel);
		await history({ dateFrom: NOW_S, page: 2, ...(to !== undefined && { to }) });
		expect(asked).toEqual([{ method: 'GET', url: `/${name}/history`, qs }]);
	});
});
