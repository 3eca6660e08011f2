const { deserialize, serialize } = require('node:v8');

/** As many expressions as one run judges. */
const FIELDS = Array.from({ length: 40 }, (_, index) => `field${index}`);

const textField = (name) => ({ displayName: name, name, type: 'string', default: '' });

const pack = (value) => serialize(value).toString('base64');
const unpack = (text) => deserialize(Buffer.from(text, 'base64'));

function outcomeOf(read) {
	try {
		return { value: read() };
	} catch (thrown) {
		return { thrown: String(thrown) };
	}
}

/**
 * With `items` it gives these, values and all that JSON has no word for; without, it tells what n8n makes of each of its
 * fields for each item that it gets. Packed by V8, so that nothing of a value gets lost on the way.
 */
class Judge {
	description = {
		displayName: 'Judge',
		name: 'judge',
		group: ['transform'],
		version: 1,
		description: 'Says what n8n makes of an expression',
		defaults: { name: 'Judge' },
		inputs: ['main'],
		outputs: ['main'],
		properties: ['items', ...FIELDS].map(textField),
	};

	async execute() {
		const packed = this.getNodeParameter('items', 0);
		if (packed !== '') return [unpack(packed).map((json) => ({ json }))];
		const items = [...this.getInputData().keys()];
		const outcomes = FIELDS.map((name) =>
			items.map((item) => outcomeOf(() => this.getNodeParameter(name, item))),
		);
		return [[{ json: { outcomes: pack(outcomes) } }]];
	}
}

module.exports = { Judge };
