import type { IExecuteFunctions } from 'n8n-workflow';

import { optionalReader, type ParameterReader } from '../parameter';
import type { SendRequest } from '../../messaging/types';

type ItemOption = 'customString' | 'from' | 'fromEmail' | 'schedule' | 'shortenUrls' | 'source';

/** The readers of the options that may differ from item to item. */
export type OptionReaders = Readonly<Record<ItemOption, ParameterReader>>;

const readerOf = (context: IExecuteFunctions, name: ItemOption): ParameterReader =>
	optionalReader(context, `options.${name}`);

export const optionReaders = (context: IExecuteFunctions): OptionReaders => ({
	customString: readerOf(context, 'customString'),
	from: readerOf(context, 'from'),
	fromEmail: readerOf(context, 'fromEmail'),
	schedule: readerOf(context, 'schedule'),
	shortenUrls: readerOf(context, 'shortenUrls'),
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
	shortenUrls: readers.shortenUrls(item),
	source: readers.source(item),
});
