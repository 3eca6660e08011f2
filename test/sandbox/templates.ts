import type { TemplateRow } from './contentTypes';
import { paginate } from './paging';
import { success } from './replies';
import type { Call, Routes } from './router';
import type { SandboxReply } from './types';

/** The documented fields of `q`. */
const FIELDS = ['template_id', 'template_name', 'body'] as const;

export const TEMPLATE_ROUTES: Routes = { '/sms/templates': { GET: getTemplates } };

function getTemplates({ state, request }: Call): SandboxReply {
	const found = state.content.templates.filter(readFilter(request.query.q));
	return success('Here are your data.', paginate(found, request.query));
}

/** `field:words`, which must occur in that field; no words find everything. */
function readFilter(q = ''): (template: TemplateRow) => boolean {
	const colon = q.indexOf(':');
	const field = FIELDS.find((name) => name === q.slice(0, colon));
	if (field === undefined) return () => true;
	const words = q.slice(colon + 1).toLowerCase();
	return (template) => String(template[field]).toLowerCase().includes(words);
}
