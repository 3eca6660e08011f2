import { badRequest, isObject, success } from './replies';
import type { Call, Routes } from './router';
import { USER_ID } from './rows';
import { nowSeconds, randomMessageId, type State } from './state';
import type { SandboxReply } from './types';

/** Documented: "Files expire 10 minutes after being uploaded". */
const MINUTES_KEPT = 10;
const MS_PER_MINUTE = 60_000;
const S_PER_MINUTE = 60;

/** The place of files that were uploaded here; nobody can fetch them. */
const PLACE = 'https://uploads.example.com/_public/_mms/';

/** The purposes of a file; each has the extension that its converted file gets. */
const EXTENSIONS: Readonly<Record<string, string>> = { mms: 'jpg' };

export const UPLOAD_ROUTES: Routes = { '/uploads': { POST: upload } };

/** Takes a file as base64 text. A picture is not looked at: every one is converted. */
function upload({ state, request: { body, query } }: Call): SandboxReply {
	const extension = EXTENSIONS[query.convert ?? ''];
	const content = isObject(body) ? body.content : undefined;
	if (extension === undefined || typeof content !== 'string' || content === '')
		return badRequest(state.settings.badRequestShape, 'content');
	const upload_id = state.uploads.size + 1;
	const file_name = `${randomMessageId(upload_id)}.${extension}`;
	const date_added = nowSeconds(state);
	state.uploads.set(PLACE + file_name, state.settings.now() + MINUTES_KEPT * MS_PER_MINUTE);
	return success('Your file has been uploaded.', {
		upload_id,
		user_id: USER_ID,
		file_name,
		date_added,
		date_delete: date_added + MINUTES_KEPT * S_PER_MINUTE,
		_url: PLACE + file_name,
	});
}

/** Whether a file is still there, as far as it was uploaded here; any other address is taken as it is. */
export function isUploaded(url: string, { settings, uploads }: State): boolean {
	return !url.startsWith(PLACE) || settings.now() < (uploads.get(url) ?? 0);
}
