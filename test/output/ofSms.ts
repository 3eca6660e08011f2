import type { IDataObject } from 'n8n-workflow';

import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import type { PriceResult } from '../../nodes/ClickSend/messaging/outcome/price';
import type { MessageResult, Stray } from '../../nodes/ClickSend/messaging/types';
import * as items from '../../nodes/ClickSend/output/items';
import * as priceItems from '../../nodes/ClickSend/output/priceItems';
import * as prices from '../../nodes/ClickSend/output/priceRow';
import type { Report } from '../../nodes/ClickSend/output/report';
import * as rows from '../../nodes/ClickSend/output/row';
import type { Items, OutputMode } from '../../nodes/ClickSend/output/show';

/** The functions of the output for SMS, which has no fields of its own. */
const { rowFields, simplifiedFields } = sms;

export const fullRow = (result: MessageResult): IDataObject => rows.fullRow(result, rowFields);

export const strayRow = (stray: Stray): IDataObject => rows.strayRow(stray, rowFields);

export const simplify = (row: IDataObject): IDataObject => rows.simplify(row, simplifiedFields);

export const priceRow = (result: PriceResult): IDataObject => prices.priceRow(result, rowFields);

export const strayPriceRow = (stray: Stray): IDataObject => prices.strayPriceRow(stray, rowFields);

export const simplifyPrice = (row: IDataObject): IDataObject =>
	prices.simplifyPrice(row, simplifiedFields);

export const itemsOf = (report: Report, mode: OutputMode, toErrorOutput: boolean): Items =>
	items.itemsOf(report, mode, toErrorOutput, sms);

export const makerOf = (mode: OutputMode): ReturnType<typeof items.makerOf> =>
	items.makerOf(sms, mode);

export const priceItemsOf = (
	report: priceItems.PriceReport,
	mode: OutputMode,
	toErrorOutput: boolean,
): Items => priceItems.priceItemsOf(report, mode, toErrorOutput, sms);
