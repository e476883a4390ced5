// For whoever wants to check a printed QR code without asking the server: npm run --silent check-token -- CODE KEYS
// CODE is the text of the QR code (an address that ends in /v/<token>) or the token itself; KEYS is a file with the answer of
// /api/public/keys, or its address. Prints what the code says as JSON; exits 1 if its signature is not right, 2 without arguments.
// The format stands in docs/verification-code.md. A right code says nothing about today: a certificate may have been withdrawn.
import { createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';

const VERSION = 1;
const SIGNED = 29;
const LENGTH = SIGNED + 64;

const [code, keysFrom] = process.argv.slice(2);
if (code === undefined || keysFrom === undefined || code.startsWith('-')) {
  console.error('Cách dùng: npm run --silent check-token -- MÃ TỆP-KHÓA.json');
  process.exit(2);
}

/** The public keys: from a file, so that it works without a network, or from their address. */
async function readKeys(from) {
  const text = /^https?:\/\//.test(from)
    ? await fetch(from).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`))))
    : fs.readFileSync(from, 'utf8');
  return JSON.parse(text).keys;
}

function check(token, keys) {
  const bytes = Buffer.from(token, 'base64url');
  if (!/^[A-Za-z0-9_-]{124}$/.test(token) || bytes.length !== LENGTH || bytes.toString('base64url') !== token)
    return { valid: false, reason: 'not a code of this system' };
  if (bytes[0] !== VERSION) return { valid: false, reason: `unknown version ${bytes[0]}` };
  const keyId = bytes.subarray(1, 5).toString('hex');
  const key = keys.find((each) => each.kid === keyId);
  if (key === undefined) return { valid: false, reason: `unknown key ${keyId}` };
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' });
  if (!verify(null, bytes.subarray(0, SIGNED), publicKey, bytes.subarray(SIGNED)))
    return { valid: false, reason: 'the signature is not right' };
  const id = bytes.subarray(5, 21).toString('hex');
  return {
    valid: true,
    keyId,
    certificateId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    factsDigest: bytes.subarray(21, SIGNED).toString('hex'),
  };
}

try {
  const answer = check(code.replace(/^.*\/v\//, ''), await readKeys(keysFrom));
  console.log(JSON.stringify(answer, null, 2));
  process.exitCode = answer.valid ? 0 : 1;
} catch (error) {
  console.error(`The keys could not be read: ${error.message}`);
  process.exitCode = 2;
}
