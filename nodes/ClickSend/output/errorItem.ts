import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** What went wrong with an item, and what to do about it. */
interface Refused {
	status: string;
	/** What happened, `null` when there is nothing to say. */
	what: string | null;
	advice: string | null;
}

/** Exactly these three keys: n8n then routes the item to the error output and lays the input's fields under them. */
export function errorItem(
	item: number,
	{ status, what, advice }: Refused,
	details: IDataObject,
): INodeExecutionData {
	const message = [what, advice].filter((part) => part !== null).join('. ');
	return { json: { error: status, message, details }, pairedItem: { item } };
}
