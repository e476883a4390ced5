// Preloaded into containers that answer no requests (node --require): a file that stays young as long as the event loop turns.
// The container's health check looks at its age.
const { writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const file = join(tmpdir(), 'ocop-alive');
const beat = () => writeFileSync(file, '');
beat();
setInterval(beat, 5_000).unref();
