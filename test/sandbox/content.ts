import { createLists } from './contactLists';
import type { ContactLists } from './contactLists';
import type { AlphaTagRow, ContentOptions, NumberRow } from './contentTypes';
import type { OwnNumberRow, TemplateRow } from './contentTypes';
import { fictionalNumber, fillRows, FIRST_DEDICATED, FIRST_OWN, madeUpUuid } from './madeUp';

const ACCOUNT_UUID = 'f99872cc-11a6-48ba-a9f2-bcfb6dd1e3d4';
const CREATED = '2023-08-25 08:00:00+00:00';
const VERIFIED = '2023-08-31 12:00:00+00:00';
const READY = {
	value: 0,
	label: 'REGISTRATION_NOT_REQUIRED',
	description: 'Your number is ready to go.',
	name: 'Ready to use',
};

/** The content of the account besides its messages. */
export interface Content {
	lists: ContactLists;
	numbers: readonly NumberRow[];
	ownNumbers: readonly OwnNumberRow[];
	alphaTags: readonly AlphaTagRow[];
	templates: readonly TemplateRow[];
}

/** Builds what the options ask for: nothing unless asked. The same options give the same content. */
export function createContent(options: ContentOptions): Content {
	return {
		lists: createLists(options.lists),
		numbers: fillRows(options.numbers, madeUpDedicatedNumber),
		ownNumbers: fillRows(options.ownNumbers, madeUpOwnNumber),
		alphaTags: fillRows(options.alphaTags, madeUpAlphaTag),
		templates: fillRows(options.templates, madeUpTemplate),
	};
}

function madeUpDedicatedNumber(index: number): NumberRow {
	return {
		dedicated_number: fictionalNumber(FIRST_DEDICATED + index),
		country: 'US',
		price: '3.07',
		_country_name: 'United States',
		notes: null,
		type: 'sms',
		number_type: 'longcode',
		number_category: null,
		number_guid: madeUpUuid(index).toUpperCase(),
		form_submission_id: null,
		status: READY,
	};
}

function madeUpSender(index: number) {
	return {
		id: madeUpUuid(index),
		account_id: ACCOUNT_UUID,
		workspace_id: ACCOUNT_UUID,
		user_id: ACCOUNT_UUID,
		status: 'APPROVED',
		created_timestamp: CREATED,
		updated_timestamp: CREATED,
	};
}

function madeUpOwnNumber(index: number): OwnNumberRow {
	return {
		...madeUpSender(index),
		phone_number: fictionalNumber(FIRST_OWN + index),
		country: 'US',
		label: `Phone ${index + 1}`,
		verified_timestamp: VERIFIED,
		notified_timestamp: VERIFIED,
		is_nearing_expiration: false,
	};
}

function madeUpAlphaTag(index: number): AlphaTagRow {
	return {
		...madeUpSender(index),
		alpha_tag: `Tag${index + 1}`,
		reason: 'Sole Trader Name',
		countries: ['AU'],
	};
}

function madeUpTemplate(index: number): TemplateRow {
	const template_id = index + 1;
	return {
		template_id,
		template_name: `Template ${template_id}`,
		body: `This is sample template ${template_id}.`,
	};
}
