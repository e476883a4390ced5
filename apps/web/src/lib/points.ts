/** '69.99' → '69,99'; numbers are written as they are, never rounded. */
export function pointsText(points: string | number): string {
  return String(points).replace('.', ',');
}
