/** Lists within lists, too deep for functions that call themselves. */
export const DEEP: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
