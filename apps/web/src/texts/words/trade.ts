/** English of the pages after the star: sales points, inspections, certificates, status decisions, support, reassessment. */
export const tradeWords: Readonly<Record<string, string>> = {};
