import { useState } from 'react';
import { useSession } from '../app/session';
import { askToSend, outbox } from './device';
import type { NewEntry } from './journal';
import type { NewPhoto } from './outbox';

/**
 * A write that works without a network: it is noted on this device and sent now or later, once, in order. `added` says that the
 * device has it; what the server says is in the outbox.
 * @example `const record = useOfflineCommand(); await record.add({ kind: 'inspection.visit', … }, photos)`
 */
export function useOfflineCommand() {
  const userId = useSession()?.user.id;
  const [state, setState] = useState<'idle' | 'saving' | 'added' | 'failed'>('idle');
  const add = async (entry: NewEntry, photos: readonly NewPhoto[] = []): Promise<string | undefined> => {
    if (userId === undefined) return undefined;
    setState('saving');
    try {
      const id = await outbox.add(userId, entry, photos);
      setState('added');
      askToSend();
      return id;
    } catch {
      setState('failed'); // the device has no room or keeps nothing (private window): the page says so
      return undefined;
    }
  };
  return { add, state, reset: () => setState('idle') };
}
