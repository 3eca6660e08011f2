const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n-core writes its instance settings into this folder; without it, into the user's home.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'n8n-engine-'));

// n8n logs each thrown error; the tests say what they expect of it.
process.env.N8N_LOG_LEVEL = 'silent';
