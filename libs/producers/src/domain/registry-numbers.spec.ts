import { readIdentityNo, readPhone, readTaxCode } from './registry-numbers';

const valueOf = (result: { ok: boolean; value?: string }) => (result.ok ? result.value : undefined);

describe('numbers of the registry', () => {
  it.each([
    ['3000123456', '3000123456'],
    ['3000 123 456', '3000123456'],
    ['3000123456-001', '3000123456-001'],
    ['3000123456001', '3000123456-001'],
    ['0000000000', undefined],
    ['３０００１２３４５６', undefined],
    ['300012345', undefined],
    ['30001234AB', undefined],
  ])('tax code %s', (text, expected) => expect(valueOf(readTaxCode(text))).toBe(expected));

  it.each([
    ['042185000001', '042185000001'],
    ['042 185 000 001', '042185000001'],
    ['000000000000', undefined],
    ['04218500000', undefined],
  ])('identity number %s', (text, expected) => expect(valueOf(readIdentityNo(text))).toBe(expected));

  it.each([
    ['0912 345 678', '+84912345678'],
    ['+84912345678', '+84912345678'],
    ['12345', undefined],
  ])('phone %s', (text, expected) => expect(valueOf(readPhone(text))).toBe(expected));
});
