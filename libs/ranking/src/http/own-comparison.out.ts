import { MendStepOut } from '@app/criteria';
import { Flag, Int, ListOf, Nested, OneOf, Text } from '@app/platform/http';

class BesideOwnOut {
  @Int({ min: 0, max: 100, nullable: true, doc: 'points of the own score; null: there is none' })
  own!: number | null;

  @Int({ min: 0, max: 1_000_000, doc: 'the mean of the council is sum / count, exactly' })
  sum!: number;

  @Int({ min: 1, max: 1_000 })
  count!: number;

  @Text({ max: 10, example: '7.67' })
  shown!: string;

  @OneOf(['same', 'higher', 'lower'], { nullable: true, doc: 'the council against the own score' })
  stance!: string | null;

  @Text({ max: 10, nullable: true, example: '0.33' })
  difference!: string | null;
}

class ComparedCriterionOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 0, max: 100 })
  max!: number;

  @Text({ max: 2000, nullable: true })
  ownLabel!: string | null;

  @OneOf(['agreed', 'mean'], { doc: 'one agreed option where the rulebook marks least options, else the mean' })
  judgedBy!: string;

  @Text({ max: 2000, nullable: true, doc: 'the agreed option; null for a mean, and where nothing of it is met' })
  councilLabel!: string | null;

  @Nested(() => BesideOwnOut, { nullable: true, doc: "null where the mean would be one member's sheet" })
  points!: BesideOwnOut | null;
}

class ComparedPartOut {
  @Text({ max: 5 })
  code!: string;

  @Text({ max: 300 })
  title!: string;

  @Int({ min: 0, max: 100 })
  max!: number;

  @Nested(() => BesideOwnOut)
  points!: BesideOwnOut;

  @ListOf(() => ComparedCriterionOut, { max: 100 })
  criteria!: readonly ComparedCriterionOut[];
}

/** Told after publication to the producer, who fills in for it, and the office. */
export class OwnComparisonOut {
  @Flag({ doc: 'false: filed without an own score' })
  hasOwn!: boolean;

  @Nested(() => BesideOwnOut)
  total!: BesideOwnOut;

  @ListOf(() => ComparedPartOut, { max: 10 })
  parts!: readonly ComparedPartOut[];

  @ListOf(() => MendStepOut, { max: 100, doc: 'gates of the next star that the options of the council miss' })
  gates!: readonly MendStepOut[];

  @ListOf(() => MendStepOut, { max: 100, doc: 'cheapest next points first' })
  cheapest!: readonly MendStepOut[];
}
