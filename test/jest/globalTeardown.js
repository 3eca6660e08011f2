const { rmSync } = require('node:fs');

/** Takes away what {@link file://./globalSetup.js} made. */
module.exports = () => {
	rmSync(process.env.ENGINE_FOLDER, { recursive: true, force: true });
};
