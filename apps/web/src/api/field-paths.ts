interface Fault {
  path: string;
  message: string;
}

/** Turns a path of the API (`lines[0].amount`, `/lines/0/amount`) into a form's field name (`lines.0.amount`). */
export function fieldNameOf(path: string): string {
  return path
    .replace(/^(body[./])?[$/.]*/, '')
    .replace(/\[(\w+)\]/g, '.$1')
    .replaceAll('/', '.');
}

/** Splits faults into those that a field of the form can show and the rest, which the form shows above itself. */
export function splitFaults<T extends Fault>(
  faults: readonly T[],
  hasField: (name: string) => boolean,
): { byField: Map<string, string>; others: T[] } {
  const byField = new Map<string, string>();
  const others: T[] = [];
  for (const fault of faults) {
    const name = fieldNameOf(fault.path);
    if (hasField(name)) byField.set(name, [byField.get(name), fault.message].filter(Boolean).join(' '));
    else others.push(fault);
  }
  return { byField, others };
}
