const { join } = require('node:path');

// n8n-core writes its instance settings into this folder; without it, into the user's home.
process.env.N8N_USER_FOLDER = join(process.env.ENGINE_FOLDER, process.env.JEST_WORKER_ID);

// n8n logs each thrown error; the tests say what they expect of it.
process.env.N8N_LOG_LEVEL = 'silent';
