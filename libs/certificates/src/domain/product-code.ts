/** What a product code can be made of; codes of units are those of the unit's own day. */
export interface CodeParts {
  readonly province: string | undefined;
  readonly district: string | undefined;
  readonly commune: string | undefined;
  readonly number: number;
  readonly year: number;
}

/**
 * Fills the format of the procedure, e.g. "{province}-{district}-{commune}-{number}-{year}". The result is kept as a text and
 * never computed again. A part that the unit's tree does not have is left out with its dash.
 */
export function productCode(format: string, parts: CodeParts): string {
  const values: Readonly<Record<string, string | undefined>> = {
    province: parts.province,
    district: parts.district,
    commune: parts.commune,
    number: String(parts.number).padStart(2, '0'),
    year: String(parts.year),
  };
  return format
    .replace(/\{(\w+)\}/g, (_found, name: string) => {
      if (!(name in values)) throw new RangeError(`product code has the unknown part {${name}}`);
      return values[name] ?? '';
    })
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** Number of a certificate as printed, e.g. "07/2020/GCN-OCOP". */
export const numberText = (number: number, year: number): string =>
  `${String(number).padStart(2, '0')}/${year}/GCN-OCOP`;
