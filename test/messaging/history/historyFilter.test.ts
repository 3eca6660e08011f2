import { tryToParseDateTime } from 'n8n-workflow';

import {
	readHistoryFilters,
	type HistoryFilters,
	type HistorySearch,
} from '../../../nodes/ClickSend/messaging/history/historyFilter';
import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import { voice } from '../../../nodes/ClickSend/messaging/channels/voice';
import type { Channel } from '../../../nodes/ClickSend/messaging/channel';
import type { Row } from '../../../nodes/ClickSend/messaging/types';
import { AU, AU_LOCAL, NOW_S, US, US_OTHER } from '../builders';

const read = (filters: HistoryFilters, channel: Channel = sms) =>
	readHistoryFilters(
		filters,
		(text) => tryToParseDateTime(text, 'Australia/Sydney').toMillis(),
		channel.history,
	);

function searchFor(filters: HistoryFilters, channel?: Channel): HistorySearch {
	const search = read(filters, channel);
	if ('what' in search) throw new Error(search.what);
	return search;
}

describe('what ClickSend is asked for', () => {
	it.each<[name: string, filters: HistoryFilters, qs: HistorySearch['qs']]>([
		['nothing', {}, {}],
		['blank filters are none', { after: '', before: null, from: '', status: '', to: ' ' }, {}],
		['filters without a value are none', { from: null, status: undefined, to: null }, {}],
		['a recipient', { to: US }, { q: `to:${US}` }],
		['a recipient as people write one', { to: '+1 (405) 555-5555' }, { q: `to:${US}` }],
		['with 00', { to: '0014055555555' }, { q: `to:${US}` }],
		['not a local one: ClickSend keeps none', { to: AU_LOCAL }, {}],
		['a sender', { from: US }, { q: `from:${US}` }],
		['not a local sender', { from: AU_LOCAL }, {}],
		['a sender with a name', { from: 'Acme+1' }, { q: 'from:Acme+1' }],
		['not one that would be two filters', { from: 'a:b' }, {}],
		['a status', { status: 'Completed' }, { q: 'status:Completed' }],
		[
			'a status in lower case',
			{ status: 'cancelledafterreview' },
			{ q: 'status:CancelledAfterReview' },
		],
		['a status of tomorrow', { status: 'Expired' }, { q: 'status:Expired' }],
		[
			'one of several, of which the recipient leaves the fewest',
			{ status: 'Sent', from: 'Acme', to: US },
			{ q: `to:${US}` },
		],
		[
			'one of several that can be asked for',
			{ status: 'Sent', to: AU_LOCAL },
			{ q: 'status:Sent' },
		],
		[
			'Unix seconds',
			{ after: NOW_S, before: String(NOW_S + 1) },
			{ date_from: NOW_S, date_to: NOW_S + 1 },
		],
		[
			'the same moment twice',
			{ after: NOW_S, before: NOW_S },
			{ date_from: NOW_S, date_to: NOW_S },
		],
		[
			"a day, in the workflow's zone",
			{ after: '2026-10-05' },
			{ date_from: Date.parse('2026-10-04T13:00:00Z') / 1000 },
		],
		[
			'dates beside a field',
			{ before: '2026-10-05T00:00:00Z', to: US },
			{ date_to: NOW_S, q: `to:${US}` },
		],
	])('%s', (_case, filters, qs) => {
		expect(searchFor(filters).qs).toEqual(qs);
	});

	it('dates alone, where the history knows no other filter; its rows are filtered all the same', () => {
		const search = searchFor({ after: NOW_S, to: US }, voice);
		expect(search.qs).toEqual({ date_from: NOW_S });
		expect([US, AU].map((to) => search.isWanted({ to }))).toEqual([true, false]);
	});
});

describe('what of the answer is wanted', () => {
	const row: Row = { direction: 'out', status: 'Completed', to: AU, from: 'Acme' };

	it.each<[name: string, filters: HistoryFilters, fields: Row, wanted: boolean]>([
		['anything, without filters', {}, {}, true],
		['the recipient', { to: AU }, {}, true],
		['the recipient, written in another way', { to: '+61 411 111 111' }, {}, true],
		[
			'the recipient as ClickSend writes it without a plus',
			{ to: AU },
			{ to: '61411111111' },
			true,
		],
		['the recipient as a local number', { to: AU_LOCAL }, {}, true],
		['the recipient in a numeric cell, without its plus', { to: 61411111111 }, {}, true],
		['another recipient', { to: US_OTHER }, {}, false],
		['a part of the recipient', { to: AU }, { to: `${AU}1` }, false],
		['no recipient', { to: AU }, { to: null }, false],
		['the sender', { from: 'Acme' }, {}, true],
		['the sender in capitals', { from: 'ACME' }, {}, true],
		['a part of the sender', { from: 'Acm' }, {}, false],
		['a number as the sender', { from: US }, { from: US }, true],
		['a number where the sender has a name', { from: US }, {}, false],
		['the sender as a local number', { from: AU_LOCAL }, { from: AU }, true],
		['the status', { status: 'Completed' }, {}, true],
		['the status in capitals', { status: 'COMPLETED' }, { status: 'completed' }, true],
		['another status', { status: 'Cancelled' }, { status: 'CancelledAfterReview' }, false],
		[
			'a message that came in',
			{ status: 'Received' },
			{ direction: 'in', status: 'Received' },
			true,
		],
		['two of two', { status: 'Completed', from: 'acme' }, {}, true],
		['one of two', { status: 'Completed', from: 'Other' }, {}, false],
		['whatever its date says: ClickSend has looked at that', { after: NOW_S }, { date: 1 }, true],
	])('%s', (_case, filters, fields, wanted) => {
		expect(searchFor(filters).isWanted({ ...row, ...fields })).toBe(wanted);
	});
});

describe('a filter that cannot be used', () => {
	it.each<[filters: HistoryFilters, what: string]>([
		[{ to: 'Acme' }, `'To' is not one phone number: "Acme"`],
		[{ to: `${US}, ${AU}` }, `'To' is not one phone number: "${US}, ${AU}"`],
		[{ to: ',' }, `'To' is not one phone number: ","`],
		[{ to: [US] }, `'To' is a list where a text was expected`],
		[{ from: `${US}, Acme` }, `'From' is not one sender: "${US}, Acme"`],
		[{ from: `${US} | ${AU}` }, `'From' is not one sender: "${US} | ${AU}"`],
		[{ from: '&' }, `'From' is not one sender: "&"`],
		[{ from: true }, `'From' is true where a text was expected`],
		[{ status: {} }, `'Status' is an object where a text was expected`],
		[{ after: 'yesterday' }, `'After' is not a date: "yesterday"`],
		[{ after: '2026-02-30' }, `'After' is not a date: "2026-02-30"`],
		[{ before: 1_795_531_878_000 }, "'Before' is in milliseconds"],
		[{ before: {} }, "'Before' is an object where a date was expected"],
		[{ after: NOW_S + 1, before: NOW_S }, "'After' is later than 'Before'"],
	])('%j', (filters, what) => {
		expect(read(filters)).toEqual({
			status: 'INVALID_PARAMETER',
			what: expect.stringContaining(what) as string,
		});
	});
});

it('every documented status can be asked for', () => {
	for (const status of sms.history.statuses) {
		expect(searchFor({ status: status.toUpperCase() }).qs).toEqual({ q: `status:${status}` });
	}
});
