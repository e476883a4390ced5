/** '1500000' → '1.500.000'. Takes whole đồng as text, bigint or whole number; other text comes back as it is. */
export function groupDigits(amount: string | bigint | number): string {
  const parts = /^(-?)(\d+)$/.exec(String(amount));
  if (parts === null) return String(amount);
  const digits = (parts[2] ?? '').replace(/^0+(?=\d)/, '');
  return (parts[1] ?? '') + digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

interface Typed {
  /** Only digits, no leading zeros; '' = nothing entered. */
  digits: string;
  /** What the field shows. */
  shown: string;
  /** Where the caret belongs in `shown`. */
  caret: number;
}

/** What a money field shows after a keystroke: dots regrouped, the caret behind the same digit as before. */
export function typeMoney(before: string, text: string, caret: number): Typed {
  const dotDeleted = text.length === before.length - 1 && onlyDigits(text) === onlyDigits(before);
  const left = dotDeleted ? onlyDigits(text.slice(0, caret)).slice(0, -1) : onlyDigits(text.slice(0, caret));
  const all = left + onlyDigits(text.slice(caret));
  const digits = all.replace(/^0+(?=\d)/, '');
  const shown = digits === '' ? '' : groupDigits(digits);
  const digitsLeft = Math.max(0, left.length - (all.length - digits.length));
  return { digits, shown, caret: caretBehind(shown, digitsLeft) };
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}

function caretBehind(shown: string, digitsLeft: number): number {
  let seen = 0;
  for (let at = 0; at < shown.length; at += 1) {
    if (seen === digitsLeft) return at;
    if (shown[at] !== '.') seen += 1;
  }
  return shown.length;
}

/** Sum of whole đồng given as texts; empty entries count as nothing. */
export function sumDong(amounts: readonly (string | null | undefined)[]): string {
  return amounts
    .reduce((sum, amount) => sum + BigInt(amount === null || amount === undefined || amount === '' ? 0 : amount), 0n)
    .toString();
}
