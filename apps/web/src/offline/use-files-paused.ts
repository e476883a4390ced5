import { useSyncExternalStore } from 'react';
import { filesPaused, onFilesPaused } from './paused-files';

/** Has the person paused the sending of files on this device? */
export const useFilesPaused = (): boolean => useSyncExternalStore(onFilesPaused, filesPaused);
