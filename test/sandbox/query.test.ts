import { readQuery } from './query';

it.each([
	['a name', 'page=2', { page: '2' }],
	['a repeated name, of which the last counts', 'page=2&page=3', { page: '3' }],
	['a name with brackets', 'a[]=x', { 'a[0]': 'x' }],
	['repeated brackets, written out or not', 'a[]=x&a%5B%5D=y', { 'a[0]': 'x', 'a[1]': 'y' }],
	['numbered brackets', 'a[0]=x&a[1]=y', { 'a[0]': 'x', 'a[1]': 'y' }],
	['a sharp', 'offset=a%23b&size=1', { offset: 'a#b', size: '1' }],
	['nothing', '', {}],
])('the query of an address: %s', (_case, query, expected) => {
	expect(readQuery(new URLSearchParams(query))).toEqual(expected);
});
