import { readLoginName } from './login-name';

const valueOf = (text: string): string | undefined => {
  const result = readLoginName(text);
  return result.ok ? `${result.value.kind} ${result.value.value}` : undefined;
};

describe('login names', () => {
  it.each([
    ['An.Nguyen@Hatinh.gov.vn', 'email an.nguyen@hatinh.gov.vn'],
    ['  htx+ocop@mail.example ', 'email htx+ocop@mail.example'],
    ['0912 345 678', 'phone +84912345678'],
    ['+84 912-345-678', 'phone +84912345678'],
    ['(0239) 385.6789', 'phone +842393856789'],
  ])('%s is %s', (text, canonical) => {
    expect(valueOf(text)).toBe(canonical);
  });

  it.each([
    'аdmin@x.vn',
    'admin\u200b@x.vn',
    'a@b',
    'a@b..vn',
    '"a"@x.vn',
    'a@x.vn.',
    'a@x.vn\r\nBcc: b@y.vn',
    '０912345678',
    '12345',
    "' OR 1=1 --",
    '',
  ])('refuses %j', (text) => {
    expect(valueOf(text)).toBeUndefined();
  });
});
