import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '../domain/rulebook';
import type { OpinionBasisItem, OpinionBasisTerms } from '../domain/opinion-basis';
import type { WrittenOpinionTerms } from '../domain/written-opinion';

const DATA = join(__dirname, '..', '..', 'data');

/** All files of a folder of the module's data, in the order of their names. */
export function shippedFiles(
  folder: 'rulebooks' | 'procedures' | 'written-opinion' | 'opinion-basis',
): { readonly name: string; readonly text: string }[] {
  return readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(DATA, folder, name), 'utf8') }));
}

/** The rulebooks that come with the application, by their identity. */
export const shippedRulebooks = (): Map<string, Rulebook> =>
  new Map(
    shippedFiles('rulebooks')
      .map((file) => JSON.parse(file.text) as Rulebook)
      .map((book) => [book.id, book]),
  );

/** Terms of the written opinion by procedure. */
export const shippedWrittenOpinions = (): Map<string, WrittenOpinionTerms> =>
  new Map(
    shippedFiles('written-opinion')
      .map((file) => JSON.parse(file.text) as WrittenOpinionTerms)
      .map((terms) => [terms.procedureId, terms]),
  );

/** Where the opinion of a desk begins, by procedure. */
export const shippedOpinionBases = (): Map<string, readonly OpinionBasisItem[]> =>
  new Map(
    shippedFiles('opinion-basis')
      .map((file) => JSON.parse(file.text) as OpinionBasisTerms)
      .flatMap(({ procedureIds, items }) => procedureIds.map((id) => [id, items])),
  );
