import { generateKeyPairSync } from 'node:crypto';
import { factsDigest, readToken, signToken } from './verify-token';

const FACTS = {
  certificateId: '01a20e68-6a65-77dd-a457-3e43f6438744',
  productId: '01a20e68-6a65-77dd-a457-000000000001',
  decisionId: '01a20e68-6a65-77dd-a457-000000000002',
  stars: 4,
  issuedOn: '2020-10-10',
};

describe('verification token', () => {
  const key = { id: '0badcafe', ...generateKeyPairSync('ed25519') };
  const keys = (id: string) => (id === key.id ? key.publicKey : undefined);
  const token = signToken(FACTS, key);

  it('is short, fit for an address, and read again', () => {
    expect(token).toMatch(/^[A-Za-z0-9_-]{124}$/);
    expect(readToken(token, keys)).toEqual({
      keyId: key.id,
      certificateId: FACTS.certificateId,
      digest: factsDigest(FACTS),
    });
    expect(signToken(FACTS, key)).toBe(token);
  });

  it('no changed bit, other key or other length passes', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readToken(changed.toString('base64url'), keys)).toBeUndefined();
    }
    const other = generateKeyPairSync('ed25519');
    expect(readToken(token, () => other.publicKey)).toBeUndefined();
    for (const text of ['', token.slice(1), `${token}A`, token.replace(/.$/, '='), 'x'.repeat(124)])
      expect(readToken(text, keys)).toBeUndefined();
  });

  it.each(['productId', 'decisionId', 'stars', 'issuedOn'] as const)(
    'a record with another %s no longer fits',
    (field) => {
      const other = { ...FACTS, [field]: field === 'stars' ? 5 : 'khác' };
      expect(factsDigest(other)).not.toBe(factsDigest(FACTS));
    },
  );
});
