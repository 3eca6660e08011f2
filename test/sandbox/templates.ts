import type { TemplateRow } from './contentTypes';
import { paginate } from './paging';
import { notFound, success } from './replies';
import type { Call, Routes } from './router';
import type { SandboxReply } from './types';

/** The documented fields of `q`. */
const FIELDS = ['template_id', 'template_name', 'body'] as const;

export const TEMPLATE_ROUTES: Routes = {
	'/sms/templates': { GET: getTemplates },
	'/sms/templates/{template_id}': { GET: getTemplate },
};

function getTemplates({ state, request }: Call): SandboxReply {
	const found = state.content.templates.filter(readFilter(request.query.q));
	return success('Here are your data.', paginate(found, request.query));
}

function getTemplate({ state, params }: Call): SandboxReply {
	const found = state.content.templates.find(
		({ template_id }) => String(template_id) === params.template_id,
	);
	// Nobody has captured how a template that is not there is refused: in the words of other records.
	return found === undefined
		? notFound('Template record not found.')
		: success('Here are your data.', found);
}

/** `field:words`, which must occur in that field; no words find everything. */
function readFilter(q = ''): (template: TemplateRow) => boolean {
	const colon = q.indexOf(':');
	const field = FIELDS.find((name) => name === q.slice(0, colon));
	if (field === undefined) return () => true;
	const words = q.slice(colon + 1).toLowerCase();
	return (template) => String(template[field]).toLowerCase().includes(words);
}
