import { createServer, type AddressInfo } from 'node:net';

export const HOST = '127.0.0.1';

/** Ports of loopback that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
	// All are held before the first is let go, else the system might name one twice.
	const held = await Promise.all(Array.from({ length: count }, hold));
	const ports = held.map((server) => (server.address() as AddressInfo).port);
	await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
	return ports;
}

function hold(): Promise<ReturnType<typeof createServer>> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, HOST, () => resolve(server));
	});
}
