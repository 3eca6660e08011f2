import type { INodeProperties } from 'n8n-workflow';

import { featuresOf } from './features';

const property = (name: string, options: INodeProperties['options'] = []): INodeProperties => ({
	displayName: name,
	name,
	type: 'options',
	default: '',
	options,
});

const MAPPING = property('mapping', [
	{ name: 'Map Each Field Below', value: 'defineBelow' },
	{ name: 'Map Automatically', value: 'autoMapInputData' },
]);

it.each([
	['nothing', [property('options'), property('to')], false, false],
	['Map Automatically', [MAPPING], true, false],
	['another mapping', [property('mapping', [{ name: 'x', value: 'x' }])], false, false],
	['parallel calls', [property('options', [property('parallelCalls')])], false, true],
	['parallel calls elsewhere', [property('parallelCalls')], false, false],
])('a node with %s', (_case, properties, mapping, parallelCalls) => {
	expect(featuresOf({ properties })).toEqual({ mapping, parallelCalls });
});
