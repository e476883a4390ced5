import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AwsS3StorageAdapter } from '@flystorage/aws-s3';
import { FileStorage } from '@flystorage/file-storage';
import { LocalStorageAdapter } from '@flystorage/local-fs';
import type { Env } from '@app/config';

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A place for bytes: the storage library, and what it has no words for. */
export interface FileBackend {
  readonly storage: FileStorage;
  /** Reads a file or a part of it; destroying the stream frees what it holds. */
  read(path: string, range?: ByteRange): Promise<Readable>;
  /** Returns when the file and its name would survive a power cut. */
  settle(path: string): Promise<void>;
}

/** Local folder unless STORAGE_URL names a bucket: s3://bucket/prefix; credentials come from the usual AWS variables. */
export function fileBackendFor(env: Env): FileBackend {
  const url = env.STORAGE_URL === undefined ? undefined : new URL(env.STORAGE_URL);
  if (url?.protocol === 's3:') return bucket(new S3Client({}), url.host, url.pathname.replace(/^\/+|\/+$/g, ''));
  return localFolder(url === undefined ? resolve(env.DATA_DIR, 'files') : fileURLToPath(url));
}

function localFolder(root: string): FileBackend {
  return {
    storage: new FileStorage(new LocalStorageAdapter(root)),
    // Not through the library: its stream keeps the file open when a download breaks off.
    read: (path, range) => Promise.resolve(createReadStream(join(root, path), range)),
    async settle(path) {
      for (const place of [join(root, path), dirname(join(root, path))]) {
        const handle = await open(place, 'r');
        await handle.sync().finally(() => handle.close());
      }
    },
  };
}

function bucket(client: S3Client, name: string, prefix: string): FileBackend {
  return {
    storage: new FileStorage(new AwsS3StorageAdapter(client, { bucket: name, prefix })),
    async read(path, range) {
      const Key = prefix === '' ? path : `${prefix}/${path}`;
      const part = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
      const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key, ...part }));
      if (!(Body instanceof Readable)) throw new Error(`no bytes came for ${Key}`);
      return Body;
    },
    settle: () => Promise.resolve(), // a bucket answers a write when it is safe
  };
}
