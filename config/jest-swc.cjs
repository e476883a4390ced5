// Jest transform: swc for our TypeScript and for every ES module in node_modules. NestJS 12 and friends are ESM only and jest
// can require(esm) only on Node 24.9 and later; CommonJS in node_modules passes through untouched.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { createTransformer } = require('@swc/jest');

const swcrc = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '.swcrc'), 'utf8'));
delete swcrc.$schema;
delete swcrc.jsc.baseUrl; // jest resolves the aliases itself (moduleNameMapper)
delete swcrc.jsc.paths;
const typescript = createTransformer(swcrc);
const esModule = createTransformer({
  jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' },
  module: { type: 'commonjs' },
});

/** CommonJS packages that load ES modules by import(), which jest's sandbox cannot do: it becomes a require. */
const IMPORTS_DYNAMICALLY = /[\\/]node_modules[\\/]@fastify[\\/]/;
const dynamicImport = {
  process: (source) => ({ code: source.replace(/\bimport\(('[^']+'|"[^"]+")\)/g, 'Promise.resolve(require($1))') }),
  getCacheKey: (source, file) => `dynamic1${file}`,
};

const packageTypes = new Map();
/** "type" of the package.json nearest to a folder. */
function packageTypeOf(folder) {
  if (packageTypes.has(folder)) return packageTypes.get(folder);
  let type;
  try {
    type = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type ?? 'commonjs';
  } catch {
    const parent = path.dirname(folder);
    type = parent === folder ? 'commonjs' : packageTypeOf(parent);
  }
  packageTypes.set(folder, type);
  return type;
}

const isOfPackage = (file) => file.includes(`${path.sep}node_modules${path.sep}`);

/** The transformer for a file, or undefined where the file runs as it is. */
function transformerFor(file) {
  if (!isOfPackage(file)) return /\.[cm]?tsx?$/.test(file) ? typescript : undefined;
  const isEsm = file.endsWith('.mjs') || (file.endsWith('.js') && packageTypeOf(path.dirname(file)) === 'module');
  if (isEsm) return esModule;
  return IMPORTS_DYNAMICALLY.test(file) ? dynamicImport : undefined;
}

module.exports = {
  process(source, file, options) {
    return transformerFor(file)?.process(source, file, options) ?? { code: source };
  },
  getCacheKey(source, file, options) {
    const transformer = transformerFor(file);
    if (transformer !== undefined) return transformer.getCacheKey(source, file, options);
    // what lies in packages does not change under the same path, our own files do
    return isOfPackage(file) ? `plain1${file}` : createHash('sha256').update(source).digest('hex');
  },
};
