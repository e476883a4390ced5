import { AttemptKeys } from '../../apps/web/src/api/attempt-keys';
import { fieldNameOf, splitFaults } from '../../apps/web/src/api/field-paths';
import { networkProblem, problemOf } from '../../apps/web/src/api/problem';

function countingKeys(): AttemptKeys {
  let count = 0;
  return new AttemptKeys(() => `key-${++count}`);
}

describe('AttemptKeys', () => {
  it('sends the same key again while there was no answer', () => {
    const keys = countingKeys();
    expect([keys.keyFor({ a: 1 }), keys.keyFor({ a: 1 })]).toEqual(['key-1', 'key-1']);
  });
  it('takes a new key after an answer', () => {
    const keys = countingKeys();
    keys.keyFor({ a: 1 });
    keys.settle();
    expect(keys.keyFor({ a: 1 })).toBe('key-2');
  });
  it('takes a new key for another input', () => {
    const keys = countingKeys();
    expect([keys.keyFor({ a: 1n }), keys.keyFor({ a: 2n }), keys.keyFor(undefined)]).toEqual([
      'key-1',
      'key-2',
      'key-3',
    ]);
  });
});

describe('problemOf', () => {
  it('a problem about one field is a fault of that field', () => {
    const problem = problemOf(409, {
      title: 'Mã số thuế này đã có.',
      code: 'producer.tax_code_taken',
      path: 'taxCode',
    });
    expect(problem.errors).toEqual([
      { path: 'taxCode', code: 'producer.tax_code_taken', message: 'Mã số thuế này đã có.' },
    ]);
  });
  it('reads code, title, field faults and the facts beside them', () => {
    const errors = [{ path: 'name', code: 'required', message: 'Hãy ghi tên.' }, 'rubbish'];
    const problem = problemOf(400, {
      type: '/problems/x',
      title: 'Sai',
      status: 400,
      code: 'x',
      errors,
      missing: ['a'],
      error_id: 'E1',
    });
    expect(problem).toMatchObject({
      status: 400,
      code: 'x',
      title: 'Sai',
      errors: [errors[0]],
      facts: { missing: ['a'], error_id: 'E1' },
      errorId: 'E1',
    });
  });
  it('has a plain title where the body is no problem document', () => {
    expect(problemOf(502, undefined)).toMatchObject({
      code: 'http.502',
      title: expect.stringContaining('Máy chủ'),
      errors: [],
    });
  });
  it('knows how long to wait, from the header first', () => {
    expect(problemOf(429, { retry_after: 9 }, '42').retryAfter).toBe(42);
    expect(problemOf(429, { retry_after: 9 }).retryAfter).toBe(9);
    expect(problemOf(429, {}, 'Wed, 21 Oct').retryAfter).toBeUndefined();
  });
  it('tells whether the effect is unknown', () => {
    expect([networkProblem().unanswered, problemOf(503, {}).unanswered, problemOf(409, {}).unanswered]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('field faults', () => {
  it.each([
    ['lines[0].amount', 'lines.0.amount'],
    ['/lines/0/amount', 'lines.0.amount'],
    ['body.name', 'name'],
    ['name', 'name'],
    ['$.name', 'name'],
  ])('%s is the field %s', (path, name) => {
    expect(fieldNameOf(path)).toBe(name);
  });
  it('keeps apart what no field can show, and joins faults of one field', () => {
    const faults = [
      { path: 'name', message: 'Một.' },
      { path: '/name', message: 'Hai.' },
      { path: 'round', message: 'Ba.' },
    ];
    const { byField, others } = splitFaults(faults, (name) => name === 'name');
    expect([[...byField], others]).toEqual([[['name', 'Một. Hai.']], [faults[2]]]);
  });
});
