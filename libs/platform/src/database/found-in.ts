/** Condition of a list that is searched: one of the texts holds what was typed, whatever the accents and case; no search finds all. */
export function foundIn(texts: readonly string[], parameter: number): string {
  const held = texts.map((text) => `platform.fold(${text}) like '%' || platform.fold($${parameter}) || '%'`);
  return `($${parameter}::text is null or ${held.join(' or ')})`;
}

/** The name of a producer, as a text for `foundIn`. */
export const producerNameSql = (id: string): string =>
  `(select sought.name from producers.producer sought where sought.id = ${id})`;
