import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { AwsS3StorageAdapter } from '@flystorage/aws-s3';
import { FileStorage } from '@flystorage/file-storage';
import { LocalStorageAdapter } from '@flystorage/local-fs';
import { Global, Module } from '@nestjs/common';
import { Env } from '@app/config';
import { FileStore } from './file-store';
import { PartialFiles } from './partial-files';

/** Local folder unless STORAGE_URL names a bucket: s3://bucket/prefix; credentials come from the usual AWS variables. */
export function storageFor(env: Env): FileStorage {
  const url = env.STORAGE_URL === undefined ? undefined : new URL(env.STORAGE_URL);
  if (url?.protocol === 's3:') {
    const prefix = url.pathname.replace(/^\/+/, '');
    return new FileStorage(new AwsS3StorageAdapter(new S3Client({}), { bucket: url.host, prefix }));
  }
  const root = url === undefined ? resolve(env.DATA_DIR, 'files') : fileURLToPath(url);
  return new FileStorage(new LocalStorageAdapter(root));
}

export const fileStoreFor = (env: Env): FileStore => new FileStore(storageFor(env), resolve(env.DATA_DIR, 'incoming'));

/** Files for every module. */
@Global()
@Module({
  providers: [
    { provide: FileStore, useFactory: fileStoreFor, inject: [Env] },
    {
      provide: PartialFiles,
      useFactory: (store: FileStore) => new PartialFiles(store, join(store.incoming, 'uploads')),
      inject: [FileStore],
    },
  ],
  exports: [FileStore, PartialFiles],
})
export class StorageModule {}
