// Cheap and telling tests first: unit, architecture, integration, API, browser. Inside a suite jest's own order (failed and
// slow files first).
const { default: Sequencer } = require('@jest/test-sequencer');

const SUITES = ['architecture', 'migrations', 'integration', 'api', 'together', 'invariants', 'browser'];

/** Unit tests lie beside the code and are in no suite folder: they come first. */
function rankOf(file) {
  const [, suite] = /[\\/]test[\\/]([^\\/]+)[\\/]/.exec(file) ?? [];
  return SUITES.indexOf(suite);
}

module.exports = class SuitesInOrder extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a.path) - rankOf(b.path));
  }
};
