import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { X509Certificate } from '@peculiar/x509';

const CERTIFICATE_FILE = /\.(pem|crt|cer)$/i;

/** Root certificates of the authorities whose signers are trusted; read anew each time, so that a new file counts at once. */
export class TrustedRoots {
  private readonly folder: string;

  constructor(dataDir: string, folder: string | undefined) {
    this.folder = folder ?? join(resolve(dataDir), 'keys', 'trusted-roots');
  }

  async all(): Promise<X509Certificate[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const files = names.filter((name) => CERTIFICATE_FILE.test(name)).sort();
    return Promise.all(
      files.map(async (name) => {
        const bytes = await readFile(join(this.folder, name));
        const isText = bytes.includes('-----BEGIN CERTIFICATE-----');
        return new X509Certificate(isText ? bytes.toString('latin1') : Uint8Array.from(bytes));
      }),
    );
  }
}
