import { Int, ListOf, Nested, Text } from '@app/platform/http';

/** One criterion that could be mended. */
export class MendStepOut {
  @Text({ max: 12 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 0, max: 20, nullable: true, doc: 'option of today' })
  from!: number | null;

  @Int({ min: 0, max: 20 })
  to!: number;

  @Text({ max: 2000, nullable: true })
  has!: string | null;

  @Text({ max: 2000 })
  needs!: string;

  @Int({ min: 0, max: 100 })
  extraPoints!: number;

  @Int({ min: 1, max: 20 })
  optionsUp!: number;

  @ListOf(() => Number, { max: 5, doc: 'stars whose gate it meets' })
  opens!: readonly number[];
}

class WayToStarOut {
  @Int({ min: 1, max: 5 })
  star!: number;

  @ListOf(() => MendStepOut, { max: 100 })
  gates!: MendStepOut[];

  @ListOf(() => MendStepOut, { max: 100 })
  points!: MendStepOut[];

  @Int({ min: 0, max: 100 })
  total!: number;
}

/** What to work on, as every page and module tells it. */
export class StarAdviceOut {
  @Int({ min: 0, max: 100 })
  total!: number;

  @Int({ min: 1, max: 5 })
  band!: number;

  @Int({ min: 1, max: 5, doc: 'reachable now' })
  star!: number;

  @Nested(() => WayToStarOut, { nullable: true, doc: 'what mending the gates of the next star brings' })
  afterGates!: WayToStarOut | null;

  @ListOf(() => WayToStarOut, { max: 5, doc: 'each higher star, the next first' })
  ways!: WayToStarOut[];

  @ListOf(() => MendStepOut, { max: 100, doc: 'cheapest next points first' })
  cheapest!: MendStepOut[];
}
