import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const HTTP_OK = 200;

/** A request that arrived at the target. */
export interface Arrived {
	method: string | undefined;
	/** With the query. */
	path: string | undefined;
	contentType: string | undefined;
	body: string;
}

/** Something that rules may push to: it writes down what came, and answers as told. */
export interface PushTarget {
	url: string;
	readonly arrived: Arrived[];
	/** The statuses of the next answers; 200 once they are used up. */
	statuses: number[];
	close(): Promise<void>;
}

/** Starts a target on loopback, on any free port. */
export async function startPushTarget(): Promise<PushTarget> {
	const target: Omit<PushTarget, 'url' | 'close'> = { arrived: [], statuses: [] };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method, url: path, headers } = request;
			const body = Buffer.concat(chunks).toString('utf8');
			target.arrived.push({ method, path, contentType: headers['content-type'], body });
			const location = '/elsewhere';
			response.writeHead(target.statuses.shift() ?? HTTP_OK, { location }).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
	const close = (): Promise<void> =>
		new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return Object.assign(target, { url, close });
}
