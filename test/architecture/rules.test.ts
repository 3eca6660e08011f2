import type { Sources } from './modules';
import { breachesOf, RULE_NAMES, type RuleName } from './rules';

const inNode = (files: Sources): Sources =>
	Object.fromEntries(
		Object.entries(files).map(([path, text]) => [`nodes/ClickSend/${path}`, text]),
	);

type Case = [name: string, rule: RuleName, files: Sources];

const FILES = 'every file lies in a room';
const ARROWS = 'imports follow the arrows';
const READABLE = 'imports can be read';
const PACKAGES = "no package but n8n-workflow and Node's own";
const PURE = 'messaging imports no package';
const PARAMETERS = 'only actions, methods, triggers and nodes read parameters';
const REQUESTS = 'only one file makes requests';
const CONSOLE = 'nobody writes to the console';
const CLOCK = 'messaging knows no clock, chance or timer';
const ENTRIES = 'no room has more than 16 entries';
const RINGS = 'imports do not go in circles';

const manyFiles = Array.from({ length: 17 }, (_, index) => `file${index}`);

/** Files that break a rule, one for each way to break it. */
const OFFENDERS: Case[] = [
	['a file beside the rooms', FILES, { 'utils.ts': '' }],
	['a room of its own', FILES, { 'misc/utils.ts': '' }],
	['a folder named like a kind of file', FILES, { 'node/utils.ts': '' }],

	['messaging -> delivery', ARROWS, { 'messaging/a.ts': "import '../delivery/b';" }],
	['messaging -> api', ARROWS, { 'messaging/a.ts': "export * from '../api/b';" }],
	['messaging -> output', ARROWS, { 'messaging/a.ts': "type B = import('../output/b').B;" }],
	['messaging -> credentials', ARROWS, { 'messaging/a.ts': "import '../../../credentials/b';" }],
	['api -> delivery', ARROWS, { 'api/a.ts': "import { b } from '../delivery/b';" }],
	['api -> output', ARROWS, { 'api/a.ts': "import type { B } from '../output/b';" }],
	['output -> delivery', ARROWS, { 'output/a.ts': "import { type B } from '../delivery/b';" }],
	['output -> api', ARROWS, { 'output/a.ts': "const b = await import('../api/b');" }],
	['output -> actions', ARROWS, { 'output/a.ts': "import b = require('../actions/b');" }],
	['delivery -> output', ARROWS, { 'delivery/a.ts': "const b = require('../output/b');" }],
	['delivery -> actions', ARROWS, { 'delivery/a.ts': "export { b } from '../actions/b';" }],
	['methods -> actions', ARROWS, { 'methods/a.ts': "import * as b from '../actions/b';" }],
	['trigger -> delivery', ARROWS, { 'trigger/a.ts': "import b from '../delivery/b';" }],
	['node -> delivery', ARROWS, { 'A.node.ts': "import { b } from './delivery/b';" }],
	['node -> output', ARROWS, { 'A.node.ts': "import { b } from './output/b';" }],
	['node -> messaging', ARROWS, { 'A.node.ts': "import type { B } from './messaging/b';" }],
	['actions -> node', ARROWS, { 'actions/sms/a.ts': "import { A } from '../../A.node';" }],
	['to a file beside the rooms', ARROWS, { 'actions/a.ts': "import { b } from '../utils';" }],
	['out of the package', ARROWS, { 'actions/a.ts': "import { b } from '../../../../b';" }],

	['a path that is made up', READABLE, { 'output/a.ts': 'const b = require(`../${name}`);' }],
	['an import that is made up', READABLE, { 'output/a.ts': 'const b = await import(name);' }],

	['axios', PACKAGES, { 'api/a.ts': "import axios from 'axios';" }],
	['a type of axios', PACKAGES, { 'api/a.ts': "import type { AxiosError } from 'axios';" }],
	['axios on the way', PACKAGES, { 'api/a.ts': "const axios = require('axios');" }],
	["n8n's engine", PACKAGES, { 'actions/a.ts': "import 'n8n-core';" }],
	['a part of n8n-workflow', PACKAGES, { 'actions/a.ts': "import 'n8n-workflow/dist/x';" }],

	['n8n-workflow', PURE, { 'messaging/a.ts': "import { sleep } from 'n8n-workflow';" }],
	['a type of n8n', PURE, { 'messaging/a.ts': "import type { INode } from 'n8n-workflow';" }],
	[
		'a type of n8n, by the way',
		PURE,
		{ 'messaging/a.ts': "type A = import('n8n-workflow').INode;" },
	],
	['Node', PURE, { 'messaging/a.ts': "import { randomBytes } from 'node:crypto';" }],
	['Node by its short name', PURE, { 'messaging/a.ts': "import { readFileSync } from 'fs';" }],

	['elsewhere in its room', REQUESTS, { 'api/a.ts': 'await c.helpers.httpRequest({ url });' }],
	['in the output', PARAMETERS, { 'output/a.ts': "context.getNodeParameter('to', 0);" }],
	['in the delivery', PARAMETERS, { 'delivery/a.ts': "context?.getNodeParameter?.('to', 0);" }],
	['taken apart', PARAMETERS, { 'api/a.ts': 'const { getNodeParameter } = context;' }],
	['by its name', PARAMETERS, { 'messaging/a.ts': "context['getNodeParameter']('to', 0);" }],

	['in actions', REQUESTS, { 'actions/a.ts': 'await this.helpers.httpRequest({ url });' }],
	['by name', REQUESTS, { 'actions/a.ts': "await this.helpers['httpRequest']({ url });" }],
	[
		'with the login',
		REQUESTS,
		{ 'methods/a.ts': 'c.helpers.httpRequestWithAuthentication.call(c);' },
	],
	['taken apart', REQUESTS, { 'trigger/a.ts': 'const { httpRequest } = this.helpers;' }],
	['of old', REQUESTS, { 'delivery/a.ts': 'await context.helpers.request({ uri });' }],
	['of old, with the login', REQUESTS, { 'A.node.ts': 'this.helpers.requestWithAuthentication;' }],
	['without n8n', REQUESTS, { 'actions/a.ts': "await fetch('https://example.com');" }],

	['a line', CONSOLE, { 'actions/a.ts': "console.log('x');" }],
	['an error', CONSOLE, { 'api/a.ts': 'console.error(error);' }],
	['by another way', CONSOLE, { 'output/a.ts': "globalThis.console['log']('x');" }],
	['under another name', CONSOLE, { 'messaging/a.ts': 'const { log } = console;' }],

	['the clock', CLOCK, { 'messaging/a.ts': 'const now = Date.now();' }],
	['the clock as a function', CLOCK, { 'messaging/a.ts': 'const clock = { now: Date.now };' }],
	['the clock by name', CLOCK, { 'messaging/a.ts': "Date['now']();" }],
	['a date of now', CLOCK, { 'messaging/a.ts': 'const now = new Date();' }],
	['a date of now, in short', CLOCK, { 'messaging/a.ts': 'const now = new Date;' }],
	['chance', CLOCK, { 'messaging/a.ts': 'Math.random();' }],
	['a timer', CLOCK, { 'messaging/a.ts': 'setTimeout(run, 5);' }],
	['a timer of the globe', CLOCK, { 'messaging/a.ts': 'globalThis.setTimeout(run, 5);' }],
	['a repeated timer', CLOCK, { 'messaging/a.ts': 'setInterval(run, 5);' }],

	['17 files', ENTRIES, Object.fromEntries(manyFiles.map((name) => [`output/${name}.ts`, '']))],
	['17 folders', ENTRIES, Object.fromEntries(manyFiles.map((name) => [`output/${name}/a.ts`, '']))],

	['a file itself', RINGS, { 'output/a.ts': "import './a';" }],
	['two files', RINGS, { 'output/a.ts': "import './b';", 'output/b.ts': "import './a';" }],
	[
		'two files by their types alone',
		RINGS,
		{
			'output/a.ts': "import type { B } from './b';",
			'output/b.ts': "import type { A } from './a';",
		},
	],
	[
		'three files, one of them a folder',
		RINGS,
		{
			'actions/a.ts': "import './sms';",
			'actions/sms/index.ts': "export * from './b';",
			'actions/sms/b.ts': "import '../a';",
		},
	],
	[
		'behind a file that others need too',
		RINGS,
		{
			'output/a.ts': "import './c'; import './b';",
			'output/b.ts': "import './c';",
			'output/c.ts': "import './d';",
			'output/d.ts': "import './c';",
		},
	],
];

it.each(OFFENDERS)('red: %s (%s)', (_case, rule, files) => {
	expect(breachesOf(rule, inNode(files))).toHaveLength(1);
});

it.each(RULE_NAMES.map((rule) => [rule]))('is shown to go red: %s', (rule) => {
	expect(OFFENDERS.map(([, broken]) => broken)).toContain(rule);
});

it('a breach names the file and what it does', () => {
	const files = inNode({ 'output/a.ts': "import { deliver as send } from '../delivery/deliver';" });
	expect(breachesOf(ARROWS, files)).toEqual([
		'nodes/ClickSend/output/a.ts imports deliver from nodes/ClickSend/delivery/deliver',
	]);
});
