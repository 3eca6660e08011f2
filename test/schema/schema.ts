import type { FieldTypes } from '../../nodes/ClickSend/messaging/types';

/** A JSON schema as far as the editor reads it. */
export type Schema = { type: string; properties?: Record<string, Schema> };

export const typed = (type: string, fields: readonly string[]): Record<string, Schema> =>
	Object.fromEntries(fields.map((field) => [field, { type }]));

export const object = (properties: Record<string, Schema>): Schema => ({
	type: 'object',
	properties,
});

/** Adds the date beside the time of a schedule, as the output has it. */
export const withDates = (properties: Record<string, Schema>): Record<string, Schema> =>
	Object.fromEntries(
		Object.entries(properties).flatMap(([name, schema]) => [
			[name, schema],
			...(name === 'schedule' ? [['schedule_iso', { type: 'string' }] as const] : []),
		]),
	);

/** The fields that only a channel has, at the end of its rows. */
export const ownFields = (types: FieldTypes): Record<string, Schema> =>
	Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));

/** The count of blocked messages, which only answers about SMS have. */
export const blockedCount = (channel: string): string[] =>
	channel === 'sms' ? ['blocked_count'] : [];
