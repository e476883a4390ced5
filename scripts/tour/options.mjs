// What `npm run tour` is asked for on the command line.
import { parseArgs } from 'node:util';

const HOW = 'npm run tour -- FOLDER [role word …] [--lang en] [--quick] [--data FOLDER]';

/**
 * @returns {{target: string, wants: (role: string) => boolean, isWhole: boolean, language: 'vi' | 'en', quick: boolean, data?: string}}
 *   `quick` leaves out dialogs, empty, faulty and filtered states; `data` is the folder of a system that already runs.
 */
export function tourOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'vi' },
      quick: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const [target, ...words] = positionals;
  if (!target) throw new Error(`say where the pictures go: ${HOW}`);
  if (!['vi', 'en'].includes(values.lang)) throw new Error(`--lang is vi or en: ${HOW}`);
  const lower = words.map((word) => word.toLowerCase());
  const wants = (role) => lower.length === 0 || lower.some((word) => role.toLowerCase().includes(word));
  return { target, wants, isWhole: lower.length === 0, language: values.lang, quick: values.quick, data: values.data };
}
