import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import {
	FieldFinder,
	type MappedField,
	type MappedFields,
} from '../../messaging/input/mappedFields';
import { quote } from '../../messaging/input/numbers/characters';
import { isOwnReference } from '../../messaging/input/reference';
import { isOwnRow, isPriceRow, wasOrMayBeSent } from '../../messaging/outcome/returned';
import type { SendRequest } from '../../messaging/types';
import { isBlank } from '../../messaging/values';
import { isExpression, optionalReader, parameterReader, savedParameter } from '../parameter';
import { isPlain, namedReader } from './send.named';
import { first, optionReaders, ownReader, readOptions } from './send.parameters';
import type { Mapping } from './send.settings';
import { mappedFieldsOf, type Screen } from './screen';
import { type Problem, isProblem } from '../../messaging/problem';

/** Reads what one input item asks for, or the problem with it. It throws what an expression throws. */
export type RequestReader = (
	item: number,
) => SendRequest | Problem | Promise<SendRequest | Problem>;

/** The same without anything to wait for. */
type ParameterRequest = (item: number) => SendRequest | Problem;

/** More names would not fit one line of an error. */
const MAX_NAMES = 10;

const cut = (name: string): string => quote(name).slice(1, -1);

function namesIn(json: IDataObject): string {
	const names = Object.keys(json);
	if (names.length === 0) return 'it has no fields';
	const more = names.length > MAX_NAMES ? ', ...' : '';
	return `it has: ${names.slice(0, MAX_NAMES).map(cut).join(', ')}${more}`;
}

/** @param there the field that exists but is empty, if there is one */
const isAbsent = (
	status: string,
	field: MappedField,
	there: MappedField | undefined,
	json: IDataObject,
): Problem => ({
	status,
	what:
		there === undefined
			? `The item has no field '${field}' (${namesIn(json)})`
			: `'${there}' is empty`,
});

const QUESTION: MappedFields = {
	custom_string: undefined,
	from: undefined,
	from_email: undefined,
	schedule: undefined,
};

/**
 * Returns the fields of an item. On an output row of this node some fields belong to the earlier message, and are left
 * out.
 */
function broughtBy(json: IDataObject, found: MappedFields): MappedFields {
	if (isPriceRow(json)) return { ...found, ...QUESTION };
	const isOfRow = isOwnRow(json) && isOwnReference(found.custom_string);
	return isOfRow ? { ...found, custom_string: undefined } : found;
}

/** Returns the first of these fields that the item has. */
const presentIn = (fields: MappedFields, ...names: MappedField[]): MappedField | undefined =>
	names.find((name) => name in fields);

const ALREADY_SENT: Problem = {
	status: 'ALREADY_SENT',
	what: "The message of this item was sent, or may have been, by an earlier ClickSend node, and the item has no 'message' of its own",
};

/** Puts the item's own fields, under ClickSend's names, before the parameters of the same meaning. */
function fieldsReader(context: IExecuteFunctions, screen: Screen): ParameterRequest {
	const items = context.getInputData();
	const countryOf = optionalReader(context, 'country');
	const options = optionReaders(context);
	const ownOf = ownReader(context, screen);
	const finder = new FieldFinder(mappedFieldsOf(screen));
	return (item) => {
		const json = items[item]?.json ?? {};
		const fields = broughtBy(json, finder.fieldsOf(json));
		const { to, list_id } = fields;
		// If the message of this row was sent already, its `body` is no text to send.
		const isDone = wasOrMayBeSent(json);
		const message = isDone ? fields.message : first(fields.message, () => fields.body);
		const isForList = isBlank(to) && !isBlank(list_id);
		if (isBlank(to) && !isForList) {
			return isAbsent('NO_RECIPIENT', 'to', presentIn(fields, 'to', 'list_id'), json);
		}
		if (isBlank(message) && isDone) return ALREADY_SENT;
		if (isBlank(message)) {
			return isAbsent('EMPTY_MESSAGE', 'message', presentIn(fields, 'message', 'body'), json);
		}
		return {
			to,
			listId: isForList ? list_id : undefined,
			message,
			country: first(fields.country, () => countryOf(item)),
			customString: first(fields.custom_string, () => options.customString(item)),
			from: first(fields.from, () => options.from(item)),
			fromEmail: first(fields.from_email, () => options.fromEmail(item)),
			schedule: first(fields.schedule, () => options.schedule(item)),
			source: options.source(item),
			own: ownOf(item, fields),
		};
	};
}

/**
 * Tells whether an expression takes text and recipient of a message from an output row of this node. A text from
 * anywhere else may be the same and goes out, since an alert may be repeated on purpose.
 */
function repetitionIn(context: IExecuteFunctions): (request: SendRequest, item: number) => boolean {
	const message = savedParameter(context, 'message');
	const readsBody = isExpression(message) && /\bbody\b/.test(String(message));
	if (!readsBody) return () => false;
	const items = context.getInputData();
	return ({ to, message: text }, item) => {
		const json = items[item]?.json ?? {};
		return wasOrMayBeSent(json) && text === json.body && to === json.to;
	};
}

/** Reads the fields on the screen. */
function screenReader(context: IExecuteFunctions, screen: Screen): ParameterRequest {
	const countryOf = optionalReader(context, 'country');
	const options = optionReaders(context);
	const ownOf = ownReader(context, screen);
	if (!isPlain(context)) {
		const namedBy = namedReader(context);
		return (item) => {
			const named = namedBy(item);
			if (isProblem(named)) return named;
			return {
				...readOptions(options, item),
				...named,
				country: countryOf(item),
				own: ownOf(item),
			};
		};
	}
	const toOf = parameterReader(context, 'to');
	const messageOf = parameterReader(context, 'message');
	return (item) => ({
		to: toOf(item),
		message: messageOf(item),
		country: countryOf(item),
		...readOptions(options, item),
		own: ownOf(item),
	});
}

/** Makes the reader of the items: from the fields on the screen, or from the items' own fields. */
export function requestReader(
	context: IExecuteFunctions,
	screen: Screen,
	mapping: Mapping,
): RequestReader {
	if (mapping === 'autoMapInputData') return fieldsReader(context, screen);
	const read = screenReader(context, screen);
	const isRepeated = repetitionIn(context);
	return (item) => {
		const request = read(item);
		return !isProblem(request) && isRepeated(request, item) ? ALREADY_SENT : request;
	};
}
