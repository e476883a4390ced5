import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSearch, safeReturnPath, stringifySearch } from '../../apps/web/src/app/search-text';
import { tones } from '../../apps/web/src/app/tones';
import { isLongPast, urgencyOf } from '../../apps/web/src/lib/days-left';
import { fileFaultOf, sizeText } from '../../apps/web/src/lib/file-rules';
import { fold, hasWords } from '../../apps/web/src/lib/fold';
import { fileFacts, pagesOf } from '../../apps/web/src/lib/pages';
import { pointsText } from '../../apps/web/src/lib/points';
import { rolesText } from '../../apps/web/src/lib/roles-text';
import { remarkOf } from '../../apps/web/src/pages/dossiers/opinion-basis';
import { standingsFor } from '../../apps/web/src/pages/dossiers/texts';
import { valuesAfter } from '../../apps/web/src/pages/rounds/round-form';
import { faultText } from '../../apps/web/src/texts/form-faults';

describe('where a dossier stands, one choice for two parameters of the address', () => {
  const chosen = (state?: string, part?: string) => standingsFor({ 'trang-thai': state, chang: part }).chosen?.value;

  it('offers the way step by step, none within another', () => {
    expect(standingsFor({}).choices.map(({ value, under }) => `${under}=${value}`)).toEqual([
      ...['trang-thai=draft', 'trang-thai=submitted', 'trang-thai=supplement-asked'],
      ...['chang=in-council', 'chang=scored', 'chang=recognised', 'chang=forwarded', 'chang=not-recognised'],
      ...['trang-thai=refused', 'trang-thai=withdrawn'],
    ]);
    expect(chosen()).toBeUndefined();
    expect(chosen('draft')).toBe('draft');
    expect(chosen(undefined, 'scored')).toBe('scored');
  });

  it('an address of a wider part keeps it as a choice; of two the narrower is told', () => {
    for (const [state, part] of [
      ['accepted', undefined],
      [undefined, 'at-desk'],
    ] as const) {
      const { chosen: wider, choices } = standingsFor({ 'trang-thai': state, chang: part });
      expect([wider?.value, choices[0], choices.length]).toEqual([state ?? part, wider, 11]);
    }
    expect(chosen('accepted', 'recognised')).toBe('recognised');
    expect(chosen('submitted', 'at-desk')).toBe('submitted');
    expect(standingsFor({ 'trang-thai': 'no such' }).chosen).toBeUndefined();
  });
});

describe('a round after an earlier one', () => {
  const procedure = (id: string, effectiveFrom: string, ...levels: string[]) =>
    ({ id, effectiveFrom, levels: levels.map((level) => ({ level })) }) as never;
  const procedures = [
    procedure('26-2026', '2026-05-22', 'commune', 'province'),
    procedure('old', '2019-08-21', 'district', 'province'),
  ];
  const deadlines = [
    { level: 'district', task: 'file', dueOn: '2024-02-20' },
    { level: 'province', task: 'finish', dueOn: '2024-02-29' },
  ];
  const earlier = {
    year: 2024,
    number: 1,
    kind: 'regular',
    name: 'Đợt 1 năm 2024',
    procedureId: 'old',
    deadlines,
  } as never;
  const rounds = [
    { year: 2026, number: 1, kind: 'regular' },
    { year: 2026, number: 9, kind: 'reassessment' },
  ] as never;
  it('takes this year, the next number, the procedure in force and the days of its levels', () => {
    expect(valuesAfter(earlier, { rounds, procedures, today: '2026-11-26' })).toEqual({
      ...{ year: '2026', number: '2', name: 'Đợt 2 năm 2026', procedureId: '26-2026' },
      deadlines: [{ level: 'province', task: 'finish', dueOn: '2026-02-28' }],
    });
  });
  it('leaves the days open within one year', () => {
    const values = valuesAfter(earlier, { rounds, procedures, today: '2024-03-01' });
    expect([values.procedureId, values.number, ...values.deadlines.map(({ dueOn }) => dueOn)]).toEqual([
      'old',
      '1',
      '',
      '',
    ]);
  });
});

describe('pages of a paper', () => {
  const pdf = { mediaType: 'application/pdf' };
  it('adds up what is known, says nothing where one file is unknown, and leaves films out', () => {
    expect(
      pagesOf([
        { ...pdf, pages: 3 },
        { mediaType: 'image/jpeg', pages: 1 },
      ]),
    ).toBe(4);
    expect(
      pagesOf([
        { ...pdf, pages: 3 },
        { ...pdf, pages: null },
      ]),
    ).toBeUndefined();
    expect(
      pagesOf([
        { ...pdf, pages: 3 },
        { mediaType: 'video/mp4', pages: null },
      ]),
    ).toBe(3);
    expect(pagesOf([])).toBeUndefined();
  });
  it('stands beside the size of a file', () => {
    expect(fileFacts({ size: 1024, pages: 1 })).toEqual({ vi: '1 kB · 1 trang', en: '1 kB · 1 page' });
    expect(fileFacts({ size: 1024, pages: null }).vi).toBe('1 kB');
    expect(fileFacts({ size: 1024 }).en).toBe('1 kB');
  });
});

describe('what an item of form 03 begins with', () => {
  const fact = { text: 'Lạc bãi bồi.', criterion: null, papers: [] };
  it('says what the dossier says, whose word it is and what stands beside it; nothing where it says nothing', () => {
    expect(remarkOf([])).toBe('');
    expect(
      remarkOf([
        { ...fact, kind: 'raw-material' },
        { kind: 'self-score', text: 'Từ 75%', criterion: 'A.1.1 Nguồn nguyên liệu', papers: ['Hợp đồng mua lạc'] },
        { kind: 'self-score', text: 'Có', criterion: 'B.5.3 Bản sắc', papers: [] },
      ]),
    ).toBe(
      'Theo hồ sơ: nguyên liệu chính: Lạc bãi bồi; chủ thể tự đánh giá “Từ 75%” ở tiêu chí A.1.1 Nguồn nguyên liệu ' +
        '(minh chứng: Hợp đồng mua lạc); chủ thể tự đánh giá “Có” ở tiêu chí B.5.3 Bản sắc (chưa có minh chứng bên cạnh).',
    );
    expect(remarkOf([{ ...fact, kind: 'story', text: 'x'.repeat(5000) }])).toHaveLength(2000);
  });
});

describe('address texts', () => {
  it('keeps filters as plain texts', () => {
    expect(parseSearch('?q=m%E1%BA%ADt+ong&year=2020')).toEqual({ q: 'mật ong', year: '2020' });
    expect(stringifySearch({ q: 'mật ong', year: '2020', none: '', gone: undefined })).toBe(
      '?q=m%E1%BA%ADt+ong&year=2020',
    );
    expect(stringifySearch({})).toBe('');
  });
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/\t/evil',
    'javascript:alert(1)',
    '',
    undefined,
  ])('a login never returns to %p', (wanted) => {
    expect(safeReturnPath(wanted)).toBe('/');
  });
  it('a login returns to a page of this site', () => {
    expect(safeReturnPath('/ho-so/1?tab=2#x')).toBe('/ho-so/1?tab=2#x');
  });
});

describe('urgency', () => {
  it.each([
    [{ overdue: true, workingDaysLeft: -1 }, 'overdue'],
    [{ overdue: false, workingDaysLeft: -1 }, 'overdue'],
    [{ overdue: false, workingDaysLeft: 0 }, 'soon'],
    [{ overdue: false, workingDaysLeft: 3 }, 'soon'],
    [{ overdue: false, workingDaysLeft: 4 }, 'later'],
    [{ overdue: false }, 'later'],
    [{ overdue: false, workingDaysLeft: null }, 'later'],
  ] as const)('%j is %s', (clock, urgency) => {
    expect(urgencyOf(clock)).toBe(urgency);
  });
  it.each([
    [{ overdue: true, workingDaysLeft: -60 }, false],
    [{ overdue: true, workingDaysLeft: -61 }, true],
    [{ overdue: false, workingDaysLeft: 90 }, false],
  ])('%j is long past: %p', (clock, longPast) => {
    expect(isLongPast(clock)).toBe(longPast);
  });
});

describe('files', () => {
  const rules = { maxBytes: 50 * 1024 * 1024, kinds: ['pdf', 'jpg'] };
  it.each([
    [{ name: 'Giấy chứng nhận.PDF', size: 10 }, undefined],
    [{ name: 'a.exe', size: 10 }, 'wrong-kind'],
    [{ name: 'pdf', size: 10 }, 'wrong-kind'],
    [{ name: 'a.pdf', size: 0 }, 'empty'],
    [{ name: 'a.pdf', size: 50 * 1024 * 1024 + 1 }, 'too-big'],
    [{ name: 'a.pdf', size: 50 * 1024 * 1024 }, undefined],
  ] as const)('%j → %p', (file, fault) => {
    expect(fileFaultOf(file, rules)).toBe(fault);
  });
  it.each([
    [0, '0 B'],
    [1536, '1,5 kB'],
    [52428800, '50 MB'],
    [12_345_678, '12 MB'],
  ])('%d bytes read %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

it('points are never rounded', () => {
  expect([pointsText('69.99'), pointsText('69.990'), pointsText(70)]).toEqual(['69,99', '69,990', '70']);
});

describe('searching without accents', () => {
  it('folds marks, the letter đ and case', () => {
    expect(fold('Đức Thọ, Hương Khê')).toBe('duc tho, huong khe');
  });
  it.each([
    ['1. Rau, củ, quả, hạt tươi', 'rau cu', true],
    ['1. Rau, củ, quả, hạt tươi', 'củ RAU', true],
    ['1. Rau, củ, quả, hạt tươi', '', true],
    ['1. Rau, củ, quả, hạt tươi', 'rau thit', false],
  ])('%s holds the words %p: %p', (text, typed, found) => expect(hasWords(text, typed)).toBe(found));
});

describe('roles of a user', () => {
  it('are told once, with where they hold unless their name says it', () => {
    const member = { label: 'Thành viên hội đồng', scopeName: 'hội đồng' };
    const officer = { label: 'Cán bộ xã', scopeName: 'Xã Phúc Trạch' };
    expect(rolesText([member, member, officer])).toBe('Thành viên hội đồng; Cán bộ xã (Xã Phúc Trạch)');
  });
});

describe('faults of fields without words of their own', () => {
  it.each([
    [{ code: 'too_small', origin: 'string', minimum: 1, input: '' }, 'Hãy điền ô này.', 'Fill in this field.'],
    [{ code: 'invalid_type', input: undefined }, 'Hãy điền ô này.', 'Fill in this field.'],
    [{ code: 'too_small', origin: 'number', minimum: 1500, input: 3 }, 'Ít nhất 1.500.', 'At least 1,500.'],
    [
      { code: 'too_big', origin: 'string', maximum: 200, input: 'x' },
      'Dài quá: nhiều nhất 200 ký tự.',
      'Too long: at most 200 characters.',
    ],
    [
      { code: 'invalid_format', input: 'x' },
      'Chưa đúng. Xin xem lại ô này.',
      'This is not right. Look at this field again.',
    ],
  ])('%j', (issue, vi, en) => {
    expect([faultText(issue, 'vi'), faultText(issue, 'en')]).toEqual([vi, en]);
  });
});

describe('the page about the visual language', () => {
  const read = (...path: string[]) => readFileSync(join(__dirname, '..', '..', ...path), 'utf8');
  const page = read('docs', 'visual-language.md');

  it.each(Object.entries(tones))('names the colours of %s', (name, { soft, strong }) => {
    expect(page).toMatch(new RegExp(`\\| ${name} +\\| .${soft}. / .${strong}. \\|`));
  });
  it('names the sizes of the letters', () => {
    const sizes = [
      ...read('apps', 'web', 'src', 'app', 'theme.ts').matchAll(/(h\d|body\d|caption): \{ fontSize: '([\d.]+)rem'/g),
    ];
    expect(sizes).toHaveLength(7);
    for (const [, name, rem] of sizes) expect(page).toMatch(new RegExp(`\\| .${name}. +\\| ${Number(rem) * 16} `));
  });
});
