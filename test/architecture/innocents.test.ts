import { breachesOf, RULE_NAMES } from './rules';

/** Sources that look like a breach but are none: no rule may report them. */
it.each([
	['node -> actions', 'A.node.ts', "import { router } from './actions/router';"],
	['node -> methods', 'A.node.ts', "import * as methods from './methods';"],
	['node -> trigger', 'ATrigger.node.ts', "import { receive } from './trigger/receive';"],
	['actions -> delivery', 'actions/sms/a.ts', "import { deliver } from '../../delivery/deliver';"],
	['actions -> output', 'actions/sms/a.ts', "import { hintFor } from '../../output/hint';"],
	['actions -> methods', 'actions/a.ts', "import { search } from '../methods/search';"],
	['actions -> messaging', 'actions/a.ts', "import type { Problem } from '../messaging/types';"],
	['actions -> actions', 'actions/sms/a.ts', "import { createPacer } from '../pacer';"],
	['methods -> messaging', 'methods/a.ts', "import { isObject } from '../messaging/values';"],
	['methods -> api', 'methods/a.ts', "import { askFor } from '../api/context';"],
	['trigger -> api', 'trigger/a.ts', "import { askFor } from '../api/context';"],
	['actions -> api', 'actions/a.ts', "import { createCaller } from '../api/clickSend';"],
	['trigger -> output', 'trigger/a.ts', "import { asString } from '../output/fields';"],
	['delivery -> api', 'delivery/a.ts', "import type { SendBody } from '../api/b';"],
	['delivery -> messaging', 'delivery/a.ts', "export * from '../messaging/types';"],
	['output -> messaging', 'output/a.ts', "import { isTaken } from '../messaging/result';"],
	['api -> messaging', 'api/a.ts', "import type { Reply } from '../messaging/answer';"],
	['messaging -> messaging', 'messaging/a.ts', "import { adviceFor } from './advice';"],
	['n8n-workflow where it runs', 'output/a.ts', "import { NodeApiError } from 'n8n-workflow';"],
	['Node where it runs', 'actions/a.ts', "import { randomBytes } from 'node:crypto';"],
	['parameters in actions', 'actions/a.ts', "context.getNodeParameter('to', 0);"],
	['parameters in methods', 'methods/a.ts', "this.getNodeParameter('to', 0);"],
	['parameters in a webhook', 'trigger/a.ts', "context.getNodeParameter('event');"],
	['parameters in a node', 'A.node.ts', "this.getNodeParameter('to', 0);"],
	['a request in the one file', 'api/clickSend.ts', 'context.helpers.httpRequest({ url });'],
	['another request', 'messaging/a.ts', 'const { request } = readRequest(request.body);'],
	[
		'the types of a request',
		'output/a.ts',
		"import type { IHttpRequestOptions } from 'n8n-workflow';",
	],
	['a name within a text', 'messaging/a.ts', "const text = 'console.log(getNodeParameter)';"],
	[
		'a name within a comment',
		'messaging/a.ts',
		'// console.log, Date.now() and setTimeout\nlet a;',
	],
	['an import within a text', 'messaging/a.ts', 'const text = "import \'axios\'";'],
	['an import within a comment', 'messaging/a.ts', "/* import axios from 'axios'; */ let a;"],
	['the clock elsewhere', 'actions/a.ts', 'const now = Date.now() + Math.random();'],
	['a date that is given', 'messaging/a.ts', 'new Date(Date.UTC(2026, 9, 5)); Date.parse(text);'],
	['arithmetic', 'messaging/a.ts', 'Math.floor(now / 1000);'],
])('%s', (_case, path, text) => {
	const sources = { [`nodes/ClickSend/${path}`]: text };
	expect(RULE_NAMES.flatMap((rule) => breachesOf(rule, sources))).toEqual([]);
});

it('the credential may read its address as the transport does, and nothing else of it', () => {
	const importing = (name: string) => ({
		'credentials/A.credentials.ts': `import { ${name} } from '../nodes/ClickSend/api/baseUrl';`,
	});
	expect(breachesOf('imports follow the arrows', importing('readBaseUrl'))).toEqual([]);
	expect(breachesOf('imports follow the arrows', importing('createCaller'))).toHaveLength(1);
});

it('two ways to the same file are no ring', () => {
	const sources = {
		'nodes/ClickSend/output/a.ts': "import './b'; import './c';",
		'nodes/ClickSend/output/b.ts': "import './d';",
		'nodes/ClickSend/output/c.ts': "import './d';",
		'nodes/ClickSend/output/d.ts': '',
	};
	expect(breachesOf('imports do not go in circles', sources)).toEqual([]);
});
