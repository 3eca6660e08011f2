import { TEMPLATE_FIELDS } from '../../nodes/ClickSend/output/reads/templateRow';
import { jsonOf, onStage, pluck } from './cases';
import { pathsOf, typesOf } from './reads';

const GET_MANY = { resource: 'template', operation: 'getMany' };

describe('Template: Get Many on the engine', () => {
	it('shows the templates, each field of its documented type', async () => {
		await onStage(
			async ({ send }) => {
				const rows = jsonOf(await send({ items: [{}], parameters: GET_MANY }));

				expect(rows).toEqual([
					{ template_id: 1, template_name: 'Welcome', body: 'Hello (First Name)' },
					{ template_id: 2, template_name: 'Template 2', body: 'This is sample template 2.' },
				]);
				for (const row of rows) expect(typesOf(row)).toEqual(TEMPLATE_FIELDS);
			},
			{ templates: [{ template_name: 'Welcome', body: 'Hello (First Name)' }, {}] },
		);
	});

	it('of all pages, for each item as many as it wants', async () => {
		await onStage(
			async (stage) => {
				const parameters = {
					...GET_MANY,
					returnAll: '={{ $json.all }}',
					limit: '={{ $json.limit }}',
				};
				const items = [{ all: true }, { all: false, limit: 2 }];
				const result = await stage.send({ items, parameters });

				expect(pluck(jsonOf(result), 'template_id')).toEqual([
					...Array.from({ length: 130 }, (_, index) => index + 1),
					...[1, 2],
				]);
				expect(result.output.slice(-3).map(({ pairedItem }) => pairedItem)).toEqual([
					{ item: 0 },
					{ item: 1 },
					{ item: 1 },
				]);
				expect(pathsOf(stage)).toEqual([
					'GET /sms/templates 1',
					'GET /sms/templates 2',
					'GET /sms/templates 1',
				]);
			},
			{ templates: 130 },
		);
	});

	it('an account without templates gives no items', async () => {
		await onStage(async ({ send }) => {
			const { output, error } = await send({ items: [{}], parameters: GET_MANY });

			expect([output, error]).toEqual([[], undefined]);
		});
	});
});
