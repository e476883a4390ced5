type Search = Record<string, unknown>;

/** Reads `?a=b` as plain texts: "2020" stays a text, nothing is guessed. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes plain texts back; what is empty is left out. */
export function stringifySearch(search: Search): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(name, value);
    else if (typeof value === 'number' || typeof value === 'boolean') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** A path inside this site that a login may return to; anything else (other hosts, `//`, backslashes) becomes the home page. */
export function safeReturnPath(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])[^\\]*$/.test(wanted) && !hasControl(wanted) ? wanted : '/';
}

function hasControl(text: string): boolean {
  return [...text].some((letter) => letter.charCodeAt(0) < 32);
}
