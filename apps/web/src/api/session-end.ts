type Listener = () => void;
const listeners = new Set<Listener>();

/** Called when an answer says that nobody is logged in any more. */
export function announceSessionEnd(): void {
  for (const listener of listeners) listener();
}

/** Registers for the end of the session; returns the way to leave. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
