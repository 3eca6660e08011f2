import { createClickSend } from './clickSend';
import type { TemplateRow } from './clickSend';
import { callDirectly, dataOf } from './testKit';

const templates = [
	{ template_id: 7, template_name: 'Welcome', body: 'Hello (First Name)' },
	{ template_id: 17, template_name: 'Reminder', body: 'Your appointment: hello?' },
];
const clickSend = createClickSend({ templates });

function idsFor(query: Record<string, string>): number[] {
	const answer = callDirectly(clickSend, 'GET', '/sms/templates', { query });
	return dataOf<{ data: TemplateRow[] }>(answer).data.map(({ template_id }) => template_id);
}

it.each<[string, Record<string, string>, number[]]>([
	['all', {}, [7, 17]],
	['by name, in any case', { q: 'template_name:welc' }, [7]],
	['by text', { q: 'body:hello' }, [7, 17]],
	['by text with a colon', { q: 'body:appointment: h' }, [17]],
	['by id', { q: 'template_id:17' }, [17]],
	['by an empty word', { q: 'body:' }, [7, 17]],
	['by words that are nowhere', { q: 'body:goodbye' }, []],
	['by a field that is none', { q: 'author:me' }, [7, 17]],
	['past the end', { page: '2' }, []],
])('GET /sms/templates: %s', (_case, query, expected) => {
	expect(idsFor(query)).toEqual(expected);
});

it('shows a template as it was given', () => {
	const answer = callDirectly(clickSend, 'GET', '/sms/templates');
	expect(dataOf<{ data: unknown }>(answer).data).toEqual(templates);
});

it('gives out one template by its id', () => {
	const answer = callDirectly(clickSend, 'GET', '/sms/templates/17');
	expect(dataOf(answer)).toEqual(templates[1]);
});

it('has no template under any other id', () => {
	const { status, body } = callDirectly(clickSend, 'GET', '/sms/templates/18');
	expect(status).toBe(404);
	expect(body).toMatchObject({ response_code: 'NOT_FOUND', data: null });
});
