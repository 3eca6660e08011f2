import { createRouter } from './router';
import { success } from './replies';

const GET = () => success('', null);
const route = createRouter({
	'/lists': { GET },
	'/lists/{list_id}': { GET },
	'/lists/{list_id}/contacts/{contact_id}': { GET },
	'/lists/all': { GET },
});

describe('a path finds its route', () => {
	it.each([
		['to the letter', '/lists', '/lists', {}],
		['by a part', '/lists/428', '/lists/{list_id}', { list_id: '428' }],
		['to the letter before by a part', '/lists/all', '/lists/all', {}],
		[
			'by two parts',
			'/lists/428/contacts/7',
			'/lists/{list_id}/contacts/{contact_id}',
			{ list_id: '428', contact_id: '7' },
		],
		['as it was written', '/lists/a%2Fb', '/lists/{list_id}', { list_id: 'a%2Fb' }],
	])('%s', (_case, path, pattern, params) => {
		expect(route(path)).toEqual({ pattern, params, methods: { GET } });
	});

	it.each([
		['a path of nobody', '/contacts'],
		['a part that is empty', '/lists/'],
		['a part too many', '/lists/428/contacts/7/more'],
		['a part too few', '/lists/428/contacts'],
		['something before', '/v2/lists/428'],
		['a name that every object has', 'constructor'],
	])('not %s', (_case, path) => {
		expect(route(path)).toBeUndefined();
	});
});
