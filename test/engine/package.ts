import 'reflect-metadata';

import { join } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';

/** The folder of package.json. */
export const PACKAGE_ROOT = join(__dirname, '..', '..');

export interface LoadedPackage {
	node: INodeType;
	trigger: INodeType;
	credential: ICredentialType;
	/** `<package name>.<node name>`, as saved workflows name it. */
	nodeType: string;
}

let loaded: Promise<LoadedPackage> | undefined;

async function load(): Promise<LoadedPackage> {
	const loader = new PackageDirectoryLoader(PACKAGE_ROOT);
	await loader.loadAll();
	const node = loader.nodeTypes.clickSend?.type;
	const trigger = loader.nodeTypes.clickSendTrigger?.type;
	const credential = loader.credentialTypes.clickSendApi?.type;
	if (node === undefined || credential === undefined || !('execute' in node)) {
		throw new Error('The built package holds no ClickSend node: run `npm run build` first');
	}
	if (trigger === undefined || !('webhook' in trigger)) {
		throw new Error('The built package holds no ClickSend Trigger node: run `npm run build` first');
	}
	return { node, trigger, credential, nodeType: `${loader.packageName}.${node.description.name}` };
}

/** The built package, loaded once by n8n's own loader of community packages. */
export const loadPackage = async (): Promise<LoadedPackage> => await (loaded ??= load());
