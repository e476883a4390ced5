import { join, resolve } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Env } from '@app/config';
import { fileBackendFor } from './file-backend';
import { FileStore } from './file-store';
import { PartialFiles } from './partial-files';
import { SweepTemporaries } from './sweep-temporaries';

/** The file store of an installation: see {@link fileBackendFor} for where it lies. */
export const fileStoreFor = (env: Env): FileStore =>
  new FileStore(fileBackendFor(env), resolve(env.DATA_DIR, 'incoming'));

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
    SweepTemporaries,
  ],
  exports: [FileStore, PartialFiles, SweepTemporaries],
})
export class StorageModule {}
