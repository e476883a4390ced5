const units = ['B', 'kB', 'MB', 'GB'];

/** 5242880 → '5 MB' */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const shown =
    value >= 10 || Number.isInteger(value) ? Math.round(value).toString() : value.toFixed(1).replace('.', ',');
  return `${shown} ${units[unit] ?? 'B'}`;
}

export type FileFault = 'empty' | 'too-big' | 'wrong-kind';

interface FileRules {
  maxBytes: number;
  /** Endings without the dot, lower case; empty = every kind. */
  kinds: readonly string[];
}

/** First reason why a file cannot be taken, as far as name and size tell; the server looks inside. */
export function fileFaultOf(file: { name: string; size: number }, rules: FileRules): FileFault | undefined {
  const ending = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '').toLowerCase() : '';
  if (rules.kinds.length > 0 && !rules.kinds.includes(ending)) return 'wrong-kind';
  if (file.size === 0) return 'empty';
  return file.size > rules.maxBytes ? 'too-big' : undefined;
}
