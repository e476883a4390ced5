type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What tells one element of a list from another: pictures have an id, scanned codes their text. */
function nameOf(element: unknown): string | undefined {
  if (!isPlain(element)) return undefined;
  const name = element['id'] ?? element['text'];
  return typeof name === 'string' ? name : undefined;
}

const isNamedList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((each) => nameOf(each) !== undefined);

/** What either side added is in, what either side took away is out; the order is that of this side. */
function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const named = (list: readonly unknown[]) => new Map(list.map((each) => [nameOf(each), each]));
  const [was, own, other] = [named(base), named(mine), named(theirs)];
  const stays = mine.filter((each) => other.has(nameOf(each)) || !was.has(nameOf(each)));
  const fresh = theirs.filter((each) => !own.has(nameOf(each)) && !was.has(nameOf(each)));
  const both = (each: unknown) => {
    const name = nameOf(each);
    return other.has(name) ? mergeValues(was.get(name), each, other.get(name)) : each;
  };
  return [...stays.map(both), ...fresh];
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (Object.is(mine, theirs)) return mine;
  if (isPlain(mine) && isPlain(theirs)) return mergeObjects(isPlain(base) ? base : {}, mine, theirs);
  if (isNamedList(mine) && isNamedList(theirs)) return mergeLists(isNamedList(base) ? base : [], mine, theirs);
  return JSON.stringify(mine) === JSON.stringify(base) ? theirs : mine;
}

function mergeObjects(base: Plain, mine: Plain, theirs: Plain): Plain {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = mergeValues(base[key], mine[key], theirs[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/**
 * One draft from two windows that had the same beginning: answer by answer, what only one of them changed is kept from that one; of
 * two answers to the same question the one given in this window counts, which its person has before their eyes.
 */
export const mergeDrafts = <T extends object>(base: T, mine: T, theirs: T): T => mergeValues(base, mine, theirs) as T;
