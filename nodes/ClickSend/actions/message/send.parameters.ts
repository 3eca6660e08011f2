import type { IExecuteFunctions } from 'n8n-workflow';

import { optionalReader, type ParameterReader } from '../parameter';
import type { OwnFields, SendRequest } from '../../messaging/types';
import { isBlank } from '../../messaging/values';
import type { Screen } from './screen';

type ItemOption = 'customString' | 'from' | 'fromEmail' | 'schedule' | 'source';

/** The readers of the options that may differ from item to item. */
export type OptionReaders = Readonly<Record<ItemOption, ParameterReader>>;

const readerOf = (context: IExecuteFunctions, name: ItemOption): ParameterReader =>
	optionalReader(context, `options.${name}`);

export const optionReaders = (context: IExecuteFunctions): OptionReaders => ({
	customString: readerOf(context, 'customString'),
	from: readerOf(context, 'from'),
	fromEmail: readerOf(context, 'fromEmail'),
	schedule: readerOf(context, 'schedule'),
	source: readerOf(context, 'source'),
});

export const readOptions = (
	readers: OptionReaders,
	item: number,
): Pick<SendRequest, ItemOption> => ({
	customString: readers.customString(item),
	from: readers.from(item),
	fromEmail: readers.fromEmail(item),
	schedule: readers.schedule(item),
	source: readers.source(item),
});

/** Reads the parameters of an item that only its channel has, after the item's own fields if there are any. */
export type OwnReader = (item: number, mapped?: Readonly<Record<string, unknown>>) => OwnFields;

/** Returns the item's own field, or else the parameter, which is read only if it is needed. */
export const first = (own: unknown, other: () => unknown): unknown =>
	isBlank(own) ? other() : own;

export function ownReader(context: IExecuteFunctions, { own }: Screen): OwnReader {
	const readers = Object.entries(own).map(([name, { path, mappedField = '' }]) => ({
		...{ name, mappedField },
		read: path === undefined ? () => undefined : optionalReader(context, path),
	}));
	return (item, mapped = {}) => {
		const fields: Record<string, unknown> = {};
		for (const { name, mappedField, read } of readers) {
			fields[name] = first(mapped[mappedField], () => read(item));
		}
		return fields;
	};
}
