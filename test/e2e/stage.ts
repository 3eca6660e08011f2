import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server';
import { createHome, type Home } from './n8n/home';
import { setUpOwner, type Rest } from './n8n/rest';
import { startN8n, type N8nServer, type ServerOptions } from './n8n/server';

/** An n8n with the package installed and an owner, and a ClickSend on this machine. */
export interface Stage {
	sandbox: Sandbox;
	home: Home;
	n8n: N8nServer;
	rest: Rest;
	close(): Promise<void>;
}

/** Starts all of it, or nothing: what came up before something failed is ended again. */
export async function openStage(
	options: SandboxOptions = {},
	server: ServerOptions = {},
): Promise<Stage> {
	const home = await createHome();
	const sandbox = await startSandbox(options);
	let n8n: N8nServer | undefined;
	const close = async (): Promise<void> => {
		await n8n?.stop();
		await sandbox.close();
		home.remove();
	};
	try {
		n8n = await startN8n(home, server);
		const rest = await setUpOwner(n8n);
		return { sandbox, home, n8n, rest, close };
	} catch (thrown) {
		await close();
		throw thrown;
	}
}
