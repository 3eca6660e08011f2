/** The beginnings of files, and fillings up to a size: no more of a picture is looked at. */

const bytesOf = (head: readonly number[] | string, size: number): Buffer => {
	const start = typeof head === 'string' ? Buffer.from(head, 'latin1') : Buffer.from(head);
	return Buffer.concat([start, Buffer.alloc(Math.max(0, size - start.length), 7)]);
};

export const jpeg = (size = 1000): Buffer => bytesOf([0xff, 0xd8, 0xff, 0xe0], size);

export const gif = (size = 1000): Buffer => bytesOf('GIF89a', size);

export const png = (size = 1000): Buffer =>
	bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], size);

export const bmp = (size = 1000): Buffer => {
	const bytes = bytesOf('BM', size);
	bytes[14] = 40;
	return bytes;
};

export const other = (head: string, size = 1000): Buffer => bytesOf(head, size);
