import { onStage } from '../engine/cases';
import type { SandboxOptions } from '../sandbox/server';
import { dropdown, namesIn } from './dropdown';

const FIRST_PAGE = 100;

const CONTENT: SandboxOptions = {
	lists: Array.from({ length: FIRST_PAGE }, (_, index) => ({
		list_id: index + 1,
		list_name: `List ${index}`,
	})),
	templates: FIRST_PAGE,
	numbers: FIRST_PAGE,
	ownNumbers: FIRST_PAGE,
	alphaTags: FIRST_PAGE,
};

const AGAIN = 'ClickSend gave the rows of an earlier page again where page 2 was asked for';

it.each([
	['searchContactLists', ['/lists'], `Not shown: further entries (${AGAIN})`],
	['searchTemplates', ['/sms/templates'], `Not shown: further entries (${AGAIN})`],
	['searchSenders', ['/numbers'], `Not shown: further dedicated numbers (${AGAIN})`],
	['searchSenders', ['/own-numbers'], `Not shown: further own numbers (${AGAIN})`],
	[
		'searchSenders',
		['/numbers', '/alpha-tags'],
		`Not shown: further dedicated numbers (${AGAIN}), further alpha tags (${AGAIN})`,
	],
])('%s with the same page of %j again and again ends, and says so', async (method, paths, gap) => {
	await onStage(async ({ sandbox }) => {
		const before = namesIn(await dropdown(sandbox, method)());
		const requests = sandbox.record.requests.length;
		sandbox.faults.set(
			paths.map((path) => ({ path, fault: { type: 'samePage', lastPage: 1e15 } })),
		);

		expect(namesIn(await dropdown(sandbox, method)())).toEqual([...before, gap]);
		expect(sandbox.record.requests).toHaveLength(2 * requests + paths.length);
		expect((await dropdown(sandbox, method)('nobody')).results).toEqual([{ name: gap, value: '' }]);
	}, CONTENT);
});
