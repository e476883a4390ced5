// For whoever keeps the archive of a round and wants to know whether it is as it was made, without the application, its database
// or a network: npm run --silent check-archive -- FILE.zip [KEYS.json]
// KEYS.json is the answer of /api/public/keys, kept apart from the archive; without it the key that lies in the archive is used
// and its number is to be compared by hand. Prints what was found as JSON; exits 1 if anything is not right, 2 without arguments
// or when the file cannot be read.
import { createHash, createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';
import yauzl from 'yauzl';

const MANIFEST = 'manifest.json';
const SIGNATURE = 'signature.json';
const SUMS = 'SHA256SUMS';
const SIGNED_AS = 'ocop-sao-archive 1\n';
const MOST_TEXT = 512 * 1024 * 1024;

const [file, keysFile] = process.argv.slice(2);
if (file === undefined || file.startsWith('-')) {
  console.error('Cách dùng: npm run --silent check-archive -- TỆP.zip [KHÓA.json]');
  process.exit(2);
}

const open = (path) =>
  new Promise((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );

/** Hash and size of a part, read through once; of the small parts also their bytes. */
const read = (zip, entry, isKept) =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const hash = createHash('sha256');
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        hash.update(chunk);
        size += chunk.length;
        if (isKept && size <= MOST_TEXT) chunks.push(chunk);
      });
      stream.on('end', () => resolve({ size, sha256: hash.digest('hex'), bytes: Buffer.concat(chunks) }));
      stream.on('error', reject);
    }),
  );

/** Every part of the ZIP by its path; what cannot be unpacked is kept as damaged, a second part of the same name as extra. */
async function readParts(path) {
  const zip = await open(path);
  const parts = new Map();
  const twice = [];
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      const { fileName } = entry;
      if (parts.has(fileName)) twice.push(fileName);
      const isKept = [MANIFEST, SIGNATURE, SUMS].includes(fileName);
      read(zip, entry, isKept)
        .catch(() => ({ size: -1, sha256: 'damaged', bytes: Buffer.alloc(0) }))
        .then((found) => {
          if (!twice.includes(fileName)) parts.set(fileName, found);
          zip.readEntry();
        }, reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return { parts, twice };
}

function checkSignature(parts, keys) {
  const manifest = parts.get(MANIFEST)?.bytes;
  const text = parts.get(SIGNATURE)?.bytes.toString('utf8');
  if (manifest === undefined || text === undefined) return { signature: 'missing' };
  try {
    const said = JSON.parse(text);
    const key = keys === undefined ? said : keys.find(({ kid }) => kid === said.kid);
    if (key === undefined) return { signature: 'unknown key', keyId: said.kid };
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' });
    const id = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 8);
    const signed = Buffer.concat([Buffer.from(SIGNED_AS), manifest]);
    const isRight = id === said.kid && verify(null, signed, publicKey, Buffer.from(said.signature, 'base64url'));
    const right = keys === undefined ? 'right by the key in the archive: compare its number' : 'right';
    return { signature: isRight ? right : 'wrong', keyId: said.kid };
  } catch {
    return { signature: 'wrong' };
  }
}

function compare({ parts, twice }) {
  const manifest = JSON.parse(parts.get(MANIFEST)?.bytes.toString('utf8') ?? '{}');
  const listed = new Map((manifest.files ?? []).map((each) => [each.path, each]));
  const altered = [];
  const missing = [MANIFEST, SIGNATURE, SUMS].filter((path) => !parts.has(path));
  for (const [path, { size, sha256 }] of listed) {
    const found = parts.get(path);
    if (found === undefined) missing.push(path);
    else if (found.size !== size || found.sha256 !== sha256) altered.push(path);
  }
  const sums = [...listed.values()].map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  if (parts.has(SUMS) && parts.get(SUMS).bytes.toString('utf8') !== sums) altered.push(SUMS);
  const known = new Set([...listed.keys(), MANIFEST, SIGNATURE, SUMS]);
  const extra = [...twice, ...[...parts.keys()].filter((path) => !known.has(path))];
  return { manifest, altered, missing, extra };
}

try {
  const keys = keysFile === undefined ? undefined : JSON.parse(fs.readFileSync(keysFile, 'utf8')).keys;
  const found = await readParts(file);
  const signed = checkSignature(found.parts, keys);
  if (signed.signature === 'wrong' && found.parts.get(MANIFEST)?.size === -1) signed.signature = 'manifest damaged';
  let compared = { manifest: {}, altered: [MANIFEST], missing: [], extra: [] };
  try {
    compared = compare(found);
  } catch {
    // a manifest that is no JSON any more is said above
  }
  const { manifest, altered, missing, extra } = compared;
  const isFormat = manifest.format === 'ocop-sao-archive' && manifest.version === 1;
  const valid =
    isFormat && signed.signature.startsWith('right') && [altered, missing, extra].every((list) => list.length === 0);
  const { round, madeAt, records, files } = manifest;
  console.log(
    JSON.stringify(
      { valid, ...signed, round, madeAt, records, files: files?.length, altered, missing, extra },
      null,
      2,
    ),
  );
  process.exitCode = valid ? 0 : 1;
} catch (error) {
  console.error(`Không đọc được tệp: ${error.message}`);
  process.exitCode = 2;
}
