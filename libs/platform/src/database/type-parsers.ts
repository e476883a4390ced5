import { types } from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * Dates stay 'YYYY-MM-DD' text (node-postgres would make them the previous day in UTC+7) and moments become ISO-8601 text in
 * UTC. bigint and numeric stay text, which is node-postgres' own rule.
 */
export function installTypeParsers(): void {
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(TIMESTAMPTZ, (text: string) =>
    new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
  );
}
