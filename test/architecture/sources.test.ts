import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readModules } from './modules';
import { breachesOf, RULE_NAMES } from './rules';
import { readSources, ROOT } from './sources';

const sources = readSources();

it.each(RULE_NAMES.map((rule) => [rule]))('%s', (rule) => {
	expect(breachesOf(rule, sources)).toEqual([]);
});

describe('what the rules look at is the code', () => {
	const modules = readModules(sources);

	it.each([
		['credentials/ClickSendApi.credentials.ts'],
		['nodes/ClickSend/ClickSend.node.ts'],
		['nodes/ClickSend/actions/message/send.operation.ts'],
		['nodes/ClickSend/api/clickSend.ts'],
		['nodes/ClickSend/messaging/types.ts'],
	])('%s', (path) => {
		expect(modules.map((module) => module.path)).toContain(path);
	});

	it('with every import within it leading to a file', () => {
		const targets = modules.flatMap(({ imports }) => imports.map(({ target }) => target));
		const within = targets.filter((target) => target.startsWith('nodes/'));
		expect(within.length).toBeGreaterThan(50);
		expect(within.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
	});
});
