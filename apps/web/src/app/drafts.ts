const prefix = 'ban-nhap:';
const keyOf = (userId: string, name: string): string => `${prefix}${userId}:${name}`;

/** What this person typed and did not send, kept in this tab only: nobody who logs in after her gets it. */
export function readDraft(userId: string, name: string): unknown {
  const text = sessionStorage.getItem(keyOf(userId, name));
  return text === null ? undefined : (JSON.parse(text) as unknown);
}

export function keepDraft(userId: string, name: string, values: unknown): void {
  try {
    sessionStorage.setItem(keyOf(userId, name), JSON.stringify(values));
  } catch {
    // The tab's memory is full: the device's own, which is larger, still has it.
  }
}

export function forgetDraft(userId: string, name: string): void {
  sessionStorage.removeItem(keyOf(userId, name));
}

/** At logging out: nothing typed stays for the next person at this device. */
export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)))
    sessionStorage.removeItem(name);
}
