import './problems'; // routes name these codes while they are declared
export { FileStore } from './file-store';
export type { StoredBytes } from './file-store';
export { detectMediaType, MEDIA_TYPES } from './media-type';
export type { MediaType } from './media-type';
export { PartialFiles } from './partial-files';
export type { FinishedFile } from './partial-files';
export { forgetFile } from './forget-file';
export { registerFile } from './register-file';
export { contentDisposition, sendBytes, sendFile } from './send-file';
export type { FileToSend } from './send-file';
export { fileStoreFor, StorageModule } from './storage.module';
export { storedBytes } from './stored-bytes';
export { SweepTemporaries } from './sweep-temporaries';
