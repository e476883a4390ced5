import { parseStrictJson } from '@app/platform/http';
import { DomainError } from '@app/kernel';
import { tickFaults, type Ticks } from '../domain/ballot';
import { evaluate, type Evaluation } from '../domain/evaluate';
import type { Rulebook, Sheet } from '../domain/rulebook';
import { gapsOf } from '../domain/rulebook-faults';

/** One line of the answer: the evaluation without what only screens need. */
export type StarLine = Omit<Evaluation, 'partSums'>;

/** A refusal with the path of its place in the file, e.g. `$[0].ballots[2]["A.1.1"]`. */
export class StarFileError extends Error {
  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
    this.name = 'StarFileError';
  }
}

const KEYS = ['rulebook', 'sheet', 'ballots'];

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new StarFileError(path, 'cần một đối tượng { … }');
  return value as Record<string, unknown>;
}

function listAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new StarFileError(path, 'cần một danh sách [ … ]');
  return value;
}

function sheetAt(rulebook: Rulebook, no: unknown, path: string): Sheet {
  if (typeof no !== 'number') throw new StarFileError(path, 'cần số thứ tự của phiếu');
  const sheet = rulebook.sheets.find((candidate) => candidate.no === no);
  if (!sheet) throw new StarFileError(path, `bộ tiêu chí ${rulebook.id} không có phiếu ${no}`);
  if (!sheet.complete) {
    const gaps = gapsOf(rulebook, sheet).map((gap) => `phần ${gap.part} mới có ${gap.found}/${gap.max} điểm`);
    throw new StarFileError(path, `phiếu ${no} chưa đủ nên không được chấm: ${gaps.join(', ')}`);
  }
  return sheet;
}

function ballotAt(sheet: Sheet, value: unknown, path: string): Ticks {
  const ballot = objectAt(value, path);
  for (const [key, index] of Object.entries(ballot)) {
    if (typeof index !== 'number') throw new StarFileError(`${path}["${key}"]`, 'cần số thứ tự của phương án, từ 0');
  }
  const [fault] = tickFaults(sheet, ballot as Ticks);
  if (fault) throw new StarFileError(`${path}["${fault.key}"]`, fault.message);
  return ballot as Ticks;
}

function lineAt(rulebooks: ReadonlyMap<string, Rulebook>, value: unknown, path: string): StarLine {
  const entry = objectAt(value, path);
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new StarFileError(`${path}.${unknown}`, 'trường không được phép');
  const missing = KEYS.find((key) => entry[key] === undefined);
  if (missing !== undefined) throw new StarFileError(`${path}.${missing}`, 'thiếu trường này');
  const rulebook = typeof entry['rulebook'] === 'string' ? rulebooks.get(entry['rulebook']) : undefined;
  if (!rulebook)
    throw new StarFileError(`${path}.rulebook`, `không có bộ tiêu chí này (có: ${[...rulebooks.keys()].join(', ')})`);
  const sheet = sheetAt(rulebook, entry['sheet'], `${path}.sheet`);
  const ballots = listAt(entry['ballots'], `${path}.ballots`).map((ballot, index) =>
    ballotAt(sheet, ballot, `${path}.ballots[${index}]`),
  );
  if (ballots.length === 0) throw new StarFileError(`${path}.ballots`, 'cần ít nhất một phiếu');
  const { partSums: _partSums, ...line } = evaluate(rulebook, sheet, ballots);
  return line;
}

const LIMITS = { maxDepth: 12, maxMembers: 10_000_000 };

function parseFile(file: Buffer): unknown {
  try {
    return parseStrictJson(file, LIMITS);
  } catch (error) {
    const faults =
      error instanceof DomainError
        ? (error.facts['errors'] as { path: string; message: string }[] | undefined)
        : undefined;
    const [first] = faults ?? [];
    if (!first) throw error;
    throw new StarFileError(
      `$${first.path === '' || first.path.startsWith('[') ? '' : '.'}${first.path}`,
      first.message,
    );
  }
}

/**
 * The auditors' command: reads a JSON list of `{ rulebook, sheet, ballots }` and evaluates each by the same code as the councils'
 * results, gates tested on the proposed agreed options.
 * @throws StarFileError with the path of the first fault
 */
export function starsOf(file: Buffer, rulebooks: ReadonlyMap<string, Rulebook>): StarLine[] {
  return listAt(parseFile(file), '$').map((entry, index) => lineAt(rulebooks, entry, `$[${index}]`));
}
