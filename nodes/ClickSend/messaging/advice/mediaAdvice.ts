import { MAX_SUBJECT_LENGTH } from '../channels/mms';
import { MAX_PICTURE_BYTES } from '../media/picture';

const MAX_SIZE = `${MAX_PICTURE_BYTES / 1000} kB`;

const UPLOAD_IT =
	"Get the picture with an HTTP Request node, and set 'Media Source' to 'Binary Field': the node then uploads it.";

/** Advice by status about pictures and subjects: ClickSend's own statuses, then the node's. */
export const MEDIA_ADVICE = {
	INVALID_MEDIA_FILE: `Check that the picture is a JPEG or GIF of at most ${MAX_SIZE}, and that its address opens without a login. ${UPLOAD_IT}`,
	SUBJECT_REQUIRED: `Give 'Subject' a text of 1 to ${MAX_SUBJECT_LENGTH} characters.`,

	INVALID_MEDIA: `Give the message a picture (JPEG, GIF, PNG or BMP) of at most ${MAX_SIZE}: an address in 'Media URL', or a file in 'Input Binary Field'.`,
	INVALID_SUBJECT: `Shorten 'Subject' to ${MAX_SUBJECT_LENGTH} characters or fewer.`,
	MEDIA_NEEDS_UPLOAD: UPLOAD_IT,
} as const;
