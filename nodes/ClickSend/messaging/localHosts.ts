/** The names of the machine that n8n runs on, as a `URL` writes them. */
export const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
