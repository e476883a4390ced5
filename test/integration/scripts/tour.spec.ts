import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHOICE = pathToFileURL(join(__dirname, '..', '..', '..', 'scripts', 'tour', 'choice.mjs')).href;
const ONE = '0194f2b4-aaaa-7bbb-8ccc-0123456789ab';
const TWO = '0194f2b4-aaaa-7bbb-8ccc-0123456789ac';

/** What an expression over the script's exports comes to; the script is a module that jest cannot load itself. */
function told(expression: string): unknown {
  const program = `import { Choice, kindOf } from '${CHOICE}'; console.log(JSON.stringify((() => ${expression})()));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

describe('what the tour visits', () => {
  it('pages that differ only in what they are about are of one kind', () => {
    const kinds = told(`['/ho-so/${ONE}?b=1&a=2', '/ho-so/${TWO}?a=9&b=8', '/ho-so/${TWO}/cham'].map(kindOf)`);
    expect(kinds).toEqual(['/ho-so/:id?a&b', '/ho-so/:id?a&b', '/ho-so/:id/cham']);
  });

  it('each kind once, each of its states once, no more than four', () => {
    const asked = [
      [`/ho-so/${ONE}`, 'Đang chuẩn bị'],
      [`/ho-so/${ONE}`, 'Đã nộp'],
      [`/ho-so/${TWO}`, 'Đang chuẩn bị'],
      [`/ho-so/${TWO}`, 'Đã nộp'],
      ...['d', 'e', 'f'].map((end) => [`/ho-so/${ONE.slice(0, -1)}${end}`, `trạng thái ${end}`]),
      ['/ho-so', ''],
    ];
    const taken = told(
      `{ const choice = new Choice(); return ${JSON.stringify(asked)}.map((each) => choice.takes(...each)); }`,
    );
    expect(taken).toEqual([true, false, false, true, true, true, false, true]);
  });
});
