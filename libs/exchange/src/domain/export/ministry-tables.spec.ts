import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_SQL } from '../../application/ministry/ministry-sql';
import { MINISTRY_TABLES } from './ministry-tables';

const page = readFileSync(join(__dirname, '..', '..', '..', '..', '..', 'docs', 'ministry-tables.md'), 'utf8');

describe('tables for the ministry', () => {
  it.each(MINISTRY_TABLES)('$number has exactly the columns of its page', ({ name, number, title, columns }) => {
    const [, after = ''] = page.split(`## ${number}: ${title} (\`${name}\`)`);
    const [, said] = /^Columns: (.*)\.$/m.exec(after) ?? [];
    expect(said).toBe(columns.map((column) => column.title).join(', '));
  });

  it.each(MINISTRY_TABLES)('$number has its rows and its sums', ({ name, sums }) => {
    expect(TABLE_SQL[name]?.sums).toHaveLength(sums.length);
  });
});
