import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import { itemsFor, jsonOf, onStage } from '../engine/cases';
import { PACKAGE_ROOT } from '../engine/package';
import { sendSchema } from './sendSchema';

/** The channels by their resources, with the fields that only they have, and those that ClickSend leaves out. */
const CHANNELS = [
	['sms', sms.rowFields, []],
	['voice', voice.rowFields, ['blocked_count']],
] as const;

describe.each(CHANNELS)("the editor's preview of Send Message, %s", (resource, own, left) => {
	const file = `nodes/ClickSend/__schema__/v1.0.0/${resource}/send.json`;

	it.each(['.', 'dist'])('in %s has the fields of the output, in their order', (root) => {
		const text = readFileSync(join(PACKAGE_ROOT, root, file), 'utf8');

		expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(sendSchema(own, left)));
	});

	it('promises nothing that the output does not have', async () => {
		await onStage(async ({ send }) => {
			const parameters = { resource };
			const [row = {}] = jsonOf(await send({ items: itemsFor(1), parameters }));

			const previewed = Object.keys(sendSchema(own, left).properties ?? {});
			expect(Object.keys(row).filter((name) => previewed.includes(name))).toEqual(previewed);
		});
	});
});
