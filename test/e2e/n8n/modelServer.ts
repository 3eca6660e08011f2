import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { HOST } from './ports';

interface Message {
	role: string;
	content: unknown;
}

interface Question {
	messages: Message[];
	tools?: Array<{ function: { name: string } }>;
}

/** A language model that runs here: it calls its first tool once, and then repeats what the tool answered. */
export interface ModelServer {
	url: string;
	/** The answers of tools that it was told. */
	readonly told: unknown[];
	close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<Question> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return JSON.parse(Buffer.concat(chunks).toString() || '{"messages":[]}') as Question;
}

function answerTo({ messages, tools = [] }: Question, args: object): object {
	const last = messages.at(-1);
	if (last?.role === 'tool') return { role: 'assistant', content: `Done: ${String(last.content)}` };
	const name = tools[0]?.function.name ?? 'none';
	const call = { name, arguments: JSON.stringify(args) };
	return {
		role: 'assistant',
		content: null,
		tool_calls: [{ id: 'call_1', type: 'function', function: call }],
	};
}

/** Starts the model, with the arguments that it gives its tool. It speaks as OpenAI's chat completions do. */
export async function startModel(args: object): Promise<ModelServer> {
	const told: unknown[] = [];
	const server = createServer((request, response) => {
		void read(request).then((question) => {
			const last = question.messages.at(-1);
			if (last?.role === 'tool') told.push(last.content);
			const message = answerTo(question, args);
			const finish_reason = 'tool_calls' in message ? 'tool_calls' : 'stop';
			const body = {
				...{ id: 'chat', object: 'chat.completion', created: 1, model: 'model' },
				choices: [{ index: 0, message, finish_reason }],
				usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
			};
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
	return {
		url: `http://${HOST}:${(server.address() as AddressInfo).port}/v1`,
		told,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
