import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IHookFunctions } from 'n8n-workflow';

import {
	isNamedFor,
	pushesTo,
	pushesToTwin,
	type Owner,
	type RuleRow,
} from '../messaging/inbound/rule';
import { isListening, isTest, keptOf, type Place } from './kept';
import { secretOf } from './secret';

/** The values that the user typed into the credential. */
export const credentialOf = async (
	context: IHookFunctions,
): Promise<ICredentialDataDecryptedObject> => await context.getCredentials('clickSendApi');

export function ownerOf(context: IHookFunctions): Owner {
	const { id, name } = context.getWorkflow();
	return {
		workflowId: id ?? '',
		workflowName: name ?? '',
		nodeName: context.getNode().name,
		isTest: isTest(context),
	};
}

const ID_LENGTH = 16;

/** Identifies something without telling it: static data is not encrypted. */
const idOf = (...parts: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, ID_LENGTH);

/** Returns the place of the rule that the node makes now. */
export async function placeNow(context: IHookFunctions, webhookUrl: string): Promise<Place> {
	const { base_url, username } = await credentialOf(context);
	return {
		address: webhookUrl,
		account: idOf(String(base_url).trim().replace(/\/+$/, ''), String(username).trim()),
		instance: idOf(context.getInstanceId()),
	};
}

/** Returns the place of the rule that this n8n made before: static data may come from another one. */
export function placeBefore(context: IHookFunctions): Place | undefined {
	const place = keptOf(context)?.place;
	return place?.instance === idOf(context.getInstanceId()) ? place : undefined;
}

/**
 * Makes the function that recognises, by name and address, the rules that this node left behind: at the address that
 * n8n had before, or for a test in which n8n ended.
 */
export function leftBehindBy(
	context: IHookFunctions,
	webhookUrl: string,
): (row: RuleRow) => boolean {
	const { workflowId } = ownerOf(context);
	const before = placeBefore(context)?.address;
	const testUrls = isListening(context) ? [] : [webhookUrl, before];
	const isLeft = (row: RuleRow): boolean =>
		isNamedFor(row, { workflowId, isTest: true })
			? testUrls.some((url) => url !== undefined && pushesToTwin(row, url))
			: before !== undefined &&
				isNamedFor(row, { workflowId, isTest: false }) &&
				pushesTo(row, before);
	return (row) => secretOf(row.action_address) !== null && isLeft(row);
}
