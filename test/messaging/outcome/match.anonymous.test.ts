import type { Row } from '../../../nodes/ClickSend/messaging/types';
import { AU, AU_LOCAL, GB, messagesTo, US } from '../builders';
import { matched, pick, rowsFor, shared, type Case } from './matching';

const own = messagesTo(US, AU, GB);
const ownRows = rowsFor(own);
const onlyStatus = (...statuses: string[]): Row[] => statuses.map((status) => ({ status }));

describe('rows without a reference', () => {
	const duo = shared([US, 'A'], [AU_LOCAL, 'B']);
	const double = shared([US, 'A'], [GB, 'A']);
	const bare = (...fields: Row[]): Row[] => fields;

	it.each<Case>([
		['an empty one is none', own, rowsFor(own, { custom_string: '' }).reverse(), '2 1 0'],
		['null is none', own, rowsFor(own, { custom_string: null }).reverse(), '2 1 0'],
		['by number and text', duo, rowsFor(duo, {}, 'custom_string').reverse(), '1 0'],
		['by number alone', duo, bare({ to: AU }, { to: US }), '1 0'],
		['by number, the text changed', duo, bare({ to: AU, body: 'C' }, { to: US, body: 'D' }), '1 0'],
		[
			'by number, more messages than rows: not guessed',
			shared([US, 'A'], [US, 'B']),
			bare({ to: US }),
			'- -',
		],
		['another number contradicts, without a text', duo, bare({ to: GB }, { to: GB }), '- -'],
		['another number contradicts', duo, bare({ to: GB, body: 'A' }), '- -'],
		[
			'a number that ends alike contradicts',
			duo,
			bare({ to: '+4414055555555', body: 'A' }, { to: '+12125555555' }),
			'- -',
		],
		['by text alone', duo, bare({ body: 'B' }, { body: 'A' }), '1 0'],
		[
			'by text alone, twice the same: by position',
			double,
			bare({ body: 'A' }, { body: 'A' }),
			'0 1',
		],
		[
			'by text alone, twice the same, the first local: by position',
			shared([AU_LOCAL, 'A'], [GB, 'A']),
			bare({ body: 'A' }, { body: 'A' }),
			'0 1',
		],
		['by text alone, one row', shared([US, 'A'], [GB, 'B']), bare({ body: 'B' }), '- 0'],
		['by text alone, more messages than rows: not guessed', double, bare({ body: 'A' }), '- -'],
		[
			'by text alone, more rows than messages: not guessed',
			shared([US, 'A']),
			bare({ body: 'A' }, { body: 'A' }),
			'-',
		],
		['another text contradicts', duo, bare({ body: 'C' }, { body: 'D' }), '- -'],
		['a status alone: by position', duo, onlyStatus('SUCCESS', 'INVALID_RECIPIENT'), '0 1'],
		['a status alone, fewer rows: not guessed', duo, onlyStatus('SUCCESS'), '- -'],
		[
			'a status alone, more rows: not guessed',
			duo,
			onlyStatus('SUCCESS', 'SUCCESS', 'SUCCESS'),
			'- -',
		],
		[
			'a status alone, for those that are left',
			own,
			[...onlyStatus('X', 'Y'), ...pick(ownRows, 1)],
			'0 2 1',
		],
		['rows that say nothing', duo, [{}, {}], '0 1'],
	])('%s', (_name, messages, rows, expected) => {
		expect(matched(messages, rows)).toBe(expected);
	});
});
