const prefix = 'ban-nhap:';

/** What was typed and not sent, kept in this tab only. */
export function readDraft(name: string): unknown {
  const text = sessionStorage.getItem(prefix + name);
  return text === null ? undefined : (JSON.parse(text) as unknown);
}

export function keepDraft(name: string, values: unknown): void {
  sessionStorage.setItem(prefix + name, JSON.stringify(values));
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

/** At logging out: nothing typed stays for the next person at this device. */
export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)))
    sessionStorage.removeItem(name);
}
