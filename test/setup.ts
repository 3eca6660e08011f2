import { join } from 'node:path';

const { N8N_USER_FOLDER = '', JEST_WORKER_ID = '' } = process.env;

// n8n-core writes its settings into this folder: two workers at once would read them half written.
process.env.N8N_USER_FOLDER = join(N8N_USER_FOLDER, JEST_WORKER_ID);
