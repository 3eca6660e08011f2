import { errorStatuses, itemsFor, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes, status } from './faults';
import { listOf, located, TO_LIST } from './lists';

const TEMPLATES = [
	{ template_id: 12, template_name: 'Reminder', body: 'See you, (First Name)' },
	{ template_id: 13, template_name: 'Empty', body: '' },
	{ template_id: 14, template_name: 'Novel', body: 'x'.repeat(961) },
];
const PATH = '/sms/templates/12';
const fromTemplate = (id: string | number, mode = 'id') => ({
	message: '',
	messageSource: 'template',
	templateId: located(id, mode),
});

it('the text of a template goes to every item, and is read once', async () => {
	await onStage(
		async ({ sandbox, send }) => {
			const result = await send({ items: itemsFor(3), parameters: fromTemplate('12', 'list') });

			expect(pluck(jsonOf(result), 'body')).toEqual(Array(3).fill('See you, (First Name)'));
			expect(jsonOf(result)[0]?.parameter).toMatchObject({ message: 'See you, (First Name)' });
			expect(sandbox.record.gets(PATH)).toBe(1);
		},
		{ templates: TEMPLATES },
	);
});

it("a list gets it with each contact's own words", async () => {
	await onStage(
		async ({ send }) => {
			const parameters = { ...TO_LIST, ...fromTemplate(12) };
			const result = await send({ items: [{}], parameters });

			expect(pluck(jsonOf(result), 'body')).toEqual(['See you, Ada', 'See you, Bruno']);
		},
		{ templates: TEMPLATES, lists: [listOf(2)] },
	);
});

it('texts and templates may be mixed over the items', async () => {
	const parameters = {
		messageSource: "={{ $json.template ? 'template' : 'text' }}",
		templateId: '={{ $json.template }}',
	};
	const items = itemsFor(2).map((item, index) => (index === 1 ? { ...item, template: 12 } : item));
	await onStage(
		async ({ send }) => {
			const result = await send({ items, parameters });

			expect(pluck(jsonOf(result), 'body')).toEqual(['Message 0', 'See you, (First Name)']);
		},
		{ templates: TEMPLATES },
	);
});

describe('a template that cannot be sent', () => {
	it.each([
		[13, 'EMPTY_MESSAGE', 'Template "Empty" (13) is empty'],
		[14, 'MESSAGE_TOO_LONG', 'Template "Novel" (14) has 961 characters, more than 960'],
		[15, 'TEMPLATE_NOT_FOUND', 'ClickSend has no template 15 for this account'],
	])('%i: %s, by name and item, before anything is sent', async (id, code, what) => {
		const items = itemsFor(2).map((item, index) => ({ ...item, template: index === 1 ? id : 12 }));
		const parameters = fromTemplate('={{ $json.template }}');
		await onStage(
			async ({ send, posts }) => {
				const { error } = await send({ items, parameters });

				expect(error?.message).toBe('Nothing was sent: 1 of 2 items cannot be sent');
				expect(error?.description).toContain(`Item 1: ${what}`);
				expect(posts()).toBe(0);
			},
			{ templates: TEMPLATES },
		);
		await onStage(
			async ({ send }) => {
				const settings = { onError: 'continueErrorOutput' } as const;
				const result = await send({ items, parameters, settings });

				expect(describeOutcomes(result)).toBe('accepted x1, invalid x1');
				expect(errorStatuses(result.errorOutput)).toEqual([code]);
			},
			{ templates: TEMPLATES },
		);
	});

	it('one that cannot be read is not sent', async () => {
		await onStage(
			async ({ send, posts }) => {
				const settings = { onError: 'continueErrorOutput' } as const;
				const result = await send({ items: itemsFor(2), parameters: fromTemplate(12), settings });

				expect(describeOutcomes(result)).toBe('not_sent x2');
				expect(result.errorOutput[0]?.json.error).toMatchObject({
					message: expect.stringContaining('The template 12 could not be looked up') as string,
					status: 'UNAUTHORIZED',
				});
				expect(posts()).toBe(0);
			},
			{ templates: TEMPLATES, faults: [{ path: PATH, fault: status(401) }] },
		);
	});
});
