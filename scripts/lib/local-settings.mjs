// Settings of the processes that `npm start` starts; config/env.ts checks them.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort, isFree } from '../embedded/ports.mjs';

/** The secret of this data folder: made once, readable by its owner only. */
function ownSecret(dataDir) {
  const file = path.join(dataDir, 'app-secret');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

/** The port that was asked for, or 3000, or a free one where that is taken. */
export async function choosePort(say) {
  const wanted = Number(process.env.PORT || 3000);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Error(`PORT is not a port: ${process.env.PORT}`);
  if (wanted !== 0 && (await isFree(wanted, process.env.HOST || undefined))) return wanted;
  const port = await freePort();
  if (wanted !== 0) say(`Port ${wanted} is taken: using ${port}.`);
  return port;
}

/** Environment of the API, the worker and the commands. What the caller set stays. */
export function localSettings({ dataDir, port, databaseUrl }) {
  fs.mkdirSync(dataDir, { recursive: true });
  const host = process.env.HOST || '127.0.0.1';
  return {
    ...process.env,
    NODE_ENV: 'production',
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL || `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    APP_SECRET: process.env.APP_SECRET || ownSecret(dataDir),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
}
