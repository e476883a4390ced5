// Makes the database that tests with demonstration data clone, if it is not there yet: TEST_PG says on which server, TEST_DEMO_DIR
// where the files go.
import { ensureDemoTemplate } from './lib/template-database.mjs';

const { TEST_PG, TEST_DEMO_DIR } = process.env;
if (!TEST_PG || !TEST_DEMO_DIR) throw new Error('TEST_PG and TEST_DEMO_DIR must be set: run through npm test or jest');
const { ok, output } = await ensureDemoTemplate((name) => TEST_PG + name, TEST_DEMO_DIR);
if (!ok) {
  console.error(output);
  process.exitCode = 1;
}
