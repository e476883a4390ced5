import { passwordFault } from './password-rules';

const person = { displayName: 'Trần Thị Bưởi', loginNames: ['bonghoa@thu.example'] };

describe('password rules', () => {
  it.each([
    ['ngắn quá', 'identity.password_length'],
    ['x'.repeat(129), 'identity.password_length'],
    ['1111111111', 'identity.password_common'],
    ['Matkhau123456', 'identity.password_common'],
    ['mật khẩu 2026', 'identity.password_common'],
    ['ocop2026-1', 'identity.password_common'],
    ['TranThiBuoi1', 'identity.password_common'],
    ['bonghoa2020', 'identity.password_common'],
  ])('refuses %s', (password, code) => {
    expect(passwordFault(password, person)?.code).toBe(code);
  });

  it.each(['đồi chè buổi sáng', 'ba con hươu ở Hương Sơn', 'k7-vuong-tron'])('accepts %s', (password) => {
    expect(passwordFault(password, person)).toBeUndefined();
  });
});
