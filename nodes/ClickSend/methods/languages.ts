import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { judgeList } from '../messaging/answer/answer';
import { languageOf, nameOfLanguage, VOICES } from '../messaging/channels/languages';
import { voice } from '../messaging/channels/voice';
import { isProblem } from '../messaging/problem';
import type { Row } from '../messaging/types';
import { askSoon, matching, searchError } from './search';

/** Names a language with its code, and with its voice if it has just one. */
function entryOf(row: Row): INodeListSearchItems[] {
	const language = languageOf(row);
	if (language === undefined) return [];
	const { code, voices } = language;
	const only =
		voices.length < VOICES.length && voices[0] !== undefined ? `, ${voices[0]} only` : '';
	return [{ name: `${nameOfLanguage(language)}${only}`, value: code }];
}

/**
 * The languages in which ClickSend speaks.
 *
 * @throws NodeApiError or NodeOperationError with the message of ClickSend
 */
export async function searchLanguages(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const verdict = await askSoon(this)({ method: 'GET', url: voice.catalogue.url }, judgeList);
	if (isProblem(verdict)) throw searchError(this, verdict);
	return { results: matching(verdict.rows.flatMap(entryOf), filter) };
}
