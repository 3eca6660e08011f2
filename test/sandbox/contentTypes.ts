/** A text that ClickSend leaves blank or null when there is none. */
type Text = string | null;

/** A contact, as GET /lists/{list_id}/contacts shows it; dates are Unix seconds. */
export interface ContactRow {
	contact_id: number;
	list_id: number;
	phone_number: Text;
	first_name: Text;
	last_name: Text;
	custom_1: Text;
	custom_2: Text;
	custom_3: Text;
	custom_4: Text;
	date_added: number;
	date_updated: number;
	fax_number: Text;
	organization_name: Text;
	email: Text;
	address_line_1: Text;
	address_line_2: Text;
	address_city: Text;
	address_state: Text;
	address_postal_code: Text;
	address_country: Text;
	_list_name: string;
}

/** A contact list, as a row of GET /lists. */
export interface ListRow {
	list_id: number;
	list_name: string;
	list_email_id: string;
	_contacts_count: number;
}

/** A dedicated number, as a row of GET /numbers. */
export interface NumberRow {
	dedicated_number: string;
	country: string;
	price: string;
	_country_name: string;
	notes: Text;
	type: string;
	number_type: string;
	number_category: Text;
	number_guid: string;
	form_submission_id: Text;
	status: { value: number; label: string; description: string; name: string };
}

interface SenderRow {
	id: string;
	account_id: string;
	workspace_id: string;
	user_id: string;
	/** PENDING, APPROVED or REJECTED. */
	status: string;
	created_timestamp: string;
	updated_timestamp: string;
}

/** An own number, as a row of GET /own-numbers. */
export interface OwnNumberRow extends SenderRow {
	phone_number: string;
	country: string;
	label: string;
	verified_timestamp: Text;
	notified_timestamp: Text;
	is_nearing_expiration: boolean;
}

/** An alpha tag, as a row of GET /alpha-tags. */
export interface AlphaTagRow extends SenderRow {
	alpha_tag: string;
	reason: Text;
	countries: string[];
}

export interface TemplateRow {
	template_id: number;
	template_name: string;
	body: string;
}

/** So many made-up rows, or what matters of each; the rest is made up. */
export type Rows<Row> = number | ReadonlyArray<Partial<Row>>;

export interface ListOption {
	list_id: number;
	list_name: string;
	contacts?: Rows<Omit<ContactRow, 'list_id' | '_list_name'>>;
	/** Somebody else's: neither shown nor sent to. */
	foreign?: boolean;
}

/** The content of the account besides its messages, read once when the sandbox starts. */
export interface ContentOptions {
	lists?: readonly ListOption[];
	/** Dedicated numbers. */
	numbers?: Rows<NumberRow>;
	ownNumbers?: Rows<OwnNumberRow>;
	alphaTags?: Rows<AlphaTagRow>;
	templates?: Rows<TemplateRow>;
}
