import type { INodeParameters } from 'n8n-workflow';

import {
	CONTACT_FIELDS,
	SIMPLE_CONTACT_FIELDS,
} from '../../nodes/ClickSend/output/reads/contactListRow';
import { jsonOf, onStage, pluck } from './cases';
import { byId, LISTS, pathsOf, typesOf } from './reads';

describe('Contact: Get Many on the engine', () => {
	const contacts = (more: INodeParameters = {}) => ({
		resource: 'contact',
		operation: 'getMany',
		listId: byId('={{ $json.id }}'),
		...more,
	});

	it('shows the ten fields that most workflows need, of all pages', async () => {
		await onStage(
			async (stage) => {
				const parameters = contacts({ returnAll: true });
				const result = await stage.send({ items: [{ id: 428 }, { id: 429 }], parameters });
				const rows = jsonOf(result);

				expect(rows).toHaveLength(251);
				for (const row of rows)
					expect(Object.keys(row)).toEqual(Object.keys(SIMPLE_CONTACT_FIELDS));
				expect(new Set(pluck(rows, 'contact_id')).size).toBe(251);
				expect(rows[250]).toMatchObject({ first_name: 'Ada', custom_1: 'Desk 1' });
				expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([
					...Array(250).fill({ item: 0 }),
					{ item: 1 },
				]);
				expect(pathsOf(stage)).toEqual([
					'GET /lists/428/contacts 1',
					'GET /lists/428/contacts 2',
					'GET /lists/428/contacts 3',
					'GET /lists/429/contacts 1',
				]);
			},
			{ lists: LISTS },
		);
	});

	it('in full, each documented field has its type', async () => {
		await onStage(
			async ({ send }) => {
				const parameters = contacts({ limit: 1, simplify: false });
				const [row = {}] = jsonOf(await send({ items: [{ id: 429 }], parameters }));

				expect(Object.keys(row)).toEqual(Object.keys(CONTACT_FIELDS));
				expect(typesOf(row)).toEqual(CONTACT_FIELDS);
				expect(row).toMatchObject({ list_id: 429, _list_name: 'Staff', date_added: 1_783_997_542 });
			},
			{ lists: LISTS },
		);
	});
});
