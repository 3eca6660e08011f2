import type { Rows } from './contentTypes';

const FIRST_AREA = 200;
const LAST_AREA = 999;
/** 211, 311, ... 911 are services and no area codes. */
const SERVICE = /11$/;
/** The sandbox's own numbers, those of other traffic, and the special numbers live there. */
const TAKEN_AREAS = new Set([206, 212, 303]);
const AREAS = Array.from({ length: LAST_AREA - FIRST_AREA + 1 }, (_, index) => FIRST_AREA + index)
	.filter((area) => !SERVICE.test(String(area)))
	.filter((area) => !TAKEN_AREAS.has(area));

/** Only 555-0100 to 555-0199 of an area are set aside for fiction. */
const LINES_PER_AREA = 100;
const LINE_DIGITS = 2;
const DEDICATED_LINE = 98;
const OWN_LINE = 99;

/** The places where the fictional numbers of each kind begin, so that kinds never share one. */
export const FIRST_CONTACT = 0;
export const FIRST_DEDICATED = AREAS.length * DEDICATED_LINE;
export const FIRST_OWN = AREAS.length * OWN_LINE;

const UUID_HEAD = '8fa5ebc2-777b-45db-a448-';
const UUID_DIGITS = 12;

/**
 * The fictional North American number of an index, in E.164; neighbours live in different areas.
 * Throws when the index is past the last one.
 */
export function fictionalNumber(index: number): string {
	const line = Math.floor(index / AREAS.length);
	if (line >= LINES_PER_AREA)
		throw new Error(`There are ${AREAS.length * LINES_PER_AREA} fictional numbers: ask for fewer.`);
	return `+1${AREAS[index % AREAS.length]}55501${String(line).padStart(LINE_DIGITS, '0')}`;
}

/** A made-up UUID, distinct by its number. */
export function madeUpUuid(index: number): string {
	return UUID_HEAD + String(index).padStart(UUID_DIGITS, '0');
}

/** Rows as they were asked for: a count of made-up ones, or given ones completed by made-up fields. */
export function fillRows<Row>(rows: Rows<Row> = 0, make: (index: number) => Row): Row[] {
	if (typeof rows === 'number') return Array.from({ length: rows }, (_, index) => make(index));
	return rows.map((row, index) => ({ ...make(index), ...row }));
}
