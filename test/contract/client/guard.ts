import { isObject } from '../judge/shape';
import { isOurs } from './names';
import { areHarmless, isFreeNumber, readMessages } from './recipients';
import type { Call } from './transport';

/** A message that ClickSend has never had: its UUID is all zeros but for the version. */
export const NO_SUCH_MESSAGE = '00000000-0000-6000-8000-000000000000';

/** A path that ClickSend does not have. */
export const NO_SUCH_PATH = '/no-such-path-of-the-contract';

/** A GIF of one point, the one file that a contract run uploads. */
export const PICTURE = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const uploadsPicture: Judge = ({ body, query }) =>
	query?.convert === 'mms' && isObject(body) && body.content === PICTURE;

/** The filter of the history for what is still to be sent. */
export const SCHEDULED = 'status:Scheduled';

/** The domain that never exists (RFC 2606): a push to it reaches nobody. */
const NOWHERE = /^https:\/\/[a-z0-9-]+\.invalid\//;

const LEAST_TERM_LENGTH = 16;
const STARTS_WITH = 1;

/** Something of this run, or something that an earlier run left behind. */
export interface Ownership {
	isOwnMessage(id: string): boolean;
	/** @param path of the rule, such as /automations/sms/inbound/7 */
	isOwnRule(path: string): boolean;
}

type Judge = (call: Call, match: RegExpExecArray, ours: Ownership) => boolean;

const anyway: Judge = () => true;

/** Whether a rule was made by a contract run: it has a name of ours, and its address leads nowhere. */
export const isOurRule = ({ rule_name, action_address }: Record<string, unknown>): boolean =>
	isOurs(rule_name) && NOWHERE.test(String(action_address));

/** Whether a rule does nothing: it is ours, and it is off. */
const isHarmlessRule = (body: unknown): body is Record<string, unknown> =>
	isObject(body) && isOurRule(body) && body.enabled === 0 && body.action === 'URL';

/** An inbound rule also waits for a text with which nobody's reply begins. */
function isHarmlessInboundRule(body: unknown): boolean {
	if (!isHarmlessRule(body) || body.message_search_type !== STARTS_WITH) return false;
	const { message_search_term: term } = body;
	return typeof term === 'string' && term.length >= LEAST_TERM_LENGTH;
}

const makesRule: Judge = ({ body, path }) =>
	path.startsWith('/automations/sms/inbound') ? isHarmlessInboundRule(body) : isHarmlessRule(body);

/** A body that is no JSON must not hold anything that a lenient reader could take for a recipient. */
const sendsHarmless: Judge = ({ body, rawBody }) =>
	rawBody === undefined
		? areHarmless(body) && readMessages(body).every(({ custom_string }) => isOurs(custom_string))
		: !/\d/.test(rawBody);

/** One filter of the history: by a free test number, by the ID of a message, or for what is still scheduled. */
const isOwnFilter = (filter: string): boolean => {
	const [field, value = ''] = filter.split(/:(.*)/s);
	if (field === 'to') return isFreeNumber(value);
	return field === 'message_id' ? /^[\dA-F-]+$/i.test(value) : filter === SCHEDULED;
};

const asksForOwn: Judge = ({ query }) => (query?.q ?? '').split(',').every(isOwnFilter);

/**
 * Every call that a contract run may make. All others are refused: above all those that act on the whole account
 * (cancel-all, inbound-read, receipts-read) and the lists of received messages and receipts, since reading these may
 * mark them as read.
 */
const ALLOWED: ReadonlyArray<[call: RegExp, isAllowed: Judge]> = [
	[/^GET \/(account|numbers|own-numbers|alpha-tags|lists|sms\/templates)$/, anyway],
	[/^GET \/lists\/\d+(\/contacts)?$/, anyway],
	[/^GET \/sms\/history$/, asksForOwn],
	[
		/^GET \/sms\/(?:receipts|inbound)\/([\dA-F-]+)$/,
		(_, [, id = ''], ours) => ours.isOwnMessage(id),
	],
	[/^GET \/automations\/sms\/(inbound|receipts)$/, anyway],
	[
		/^(?:GET|DELETE) (\/automations\/sms\/\w+\/\d+)$/,
		(_, [, path = ''], ours) => ours.isOwnRule(path),
	],
	[
		/^PUT (\/automations\/sms\/\w+\/\d+)$/,
		(call, match, ours) => ours.isOwnRule(match[1] ?? '') && makesRule(call, match, ours),
	],
	[/^POST \/automations\/sms\/(inbound|receipts)$/, makesRule],
	[/^PUT \/sms\/([\dA-F-]+)\/cancel$/, (_, [, id = ''], ours) => ours.isOwnMessage(id)],
	[/^POST \/sms\/price$/, anyway],
	// Its answer says that messages are queued, so it goes to nobody but free test numbers.
	[/^POST \/mms\/price$/, sendsHarmless],
	[/^POST \/uploads$/, uploadsPicture],
	[/^POST \/sms\/send$/, sendsHarmless],
	// These two show how ClickSend says that there is no such path, and no such method.
	[new RegExp(`^GET ${NO_SUCH_PATH}$`), anyway],
	[/^PUT \/sms\/price$/, ({ body }) => body === undefined],
];

/** Whether a contract run may make a call. */
export function isAllowed(call: Call, ours: Ownership): boolean {
	const written = `${call.method} ${call.path}`;
	return ALLOWED.some(([pattern, judge]) => {
		const match = pattern.exec(written);
		return match !== null && judge(call, match, ours);
	});
}
