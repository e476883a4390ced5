const remembered = 'lech-gio';

/** Notes how far the server's clock is from this device's, from the Date of an answer. */
export function hearServerTime(date: string | null): void {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(server)) localStorage.setItem(remembered, String(server - Date.now()));
}

/** The server's time, as far as this device has heard it; its own clock otherwise. */
export const serverNow = (): Date => new Date(Date.now() + (serverOffset() ?? 0));

/** Milliseconds that the server was ahead when last heard; null = never heard on this device. */
export function serverOffset(): number | null {
  const text = localStorage.getItem(remembered);
  return text === null ? null : Number(text);
}
