import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../api/hooks';

export type UploadOne = (
  file: File,
  way: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<unknown>;

export interface UploadEntry {
  id: number;
  file: File;
  state: 'refused' | 'waiting' | 'sending' | 'done' | 'failed' | 'stopped';
  share: number;
  /** Why it was refused or failed. */
  fault?: string;
}

interface UploadsOptions {
  upload: UploadOne;
  faultOf: (file: File) => string | undefined;
  onUploaded?: (file: File) => void;
}

/** Sends files one after the other (a weak network carries one at a time best); each can be stopped and sent again. */
export function useUploads({ upload, faultOf, onUploaded }: UploadsOptions) {
  const [entries, setEntries] = useState<readonly UploadEntry[]>([]);
  const controllers = useRef(new Map<number, AbortController>());
  const nextId = useRef(1);
  const change = (id: number, changes: Partial<UploadEntry>) =>
    setEntries((all) => all.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)));

  const send = async ({ id, file }: UploadEntry) => {
    const controller = new AbortController();
    controllers.current.set(id, controller);
    change(id, { state: 'sending', share: 0 });
    try {
      await upload(file, { onProgress: (share) => change(id, { share }), signal: controller.signal });
      change(id, { state: 'done', share: 1 });
      onUploaded?.(file);
    } catch (error) {
      const stopped = controller.signal.aborted;
      change(id, stopped ? { state: 'stopped' } : { state: 'failed', fault: asProblem(error).title });
    } finally {
      controllers.current.delete(id);
    }
  };
  const next = entries.some(({ state }) => state === 'sending')
    ? undefined
    : entries.find(({ state }) => state === 'waiting');
  const latestSend = useRef(send);
  useEffect(() => {
    latestSend.current = send;
  });
  useEffect(() => {
    if (next !== undefined) void latestSend.current(next);
    // The entry changes while it is sent; only another one may start the next sending.
  }, [next?.id]);

  const add = (files: readonly File[]) => {
    const fresh = files.map((file): UploadEntry => {
      const fault = faultOf(file);
      const id = nextId.current++;
      return fault === undefined
        ? { id, file, state: 'waiting', share: 0 }
        : { id, file, state: 'refused', share: 0, fault };
    });
    setEntries((all) => [...all, ...fresh]);
  };
  const stop = (id: number) => {
    const controller = controllers.current.get(id);
    if (controller) controller.abort();
    else change(id, { state: 'stopped' });
  };
  return {
    entries,
    add,
    stop,
    again: (id: number) => change(id, { state: 'waiting', share: 0 }),
    remove: (id: number) => setEntries((all) => all.filter((entry) => entry.id !== id)),
  };
}
