import { Controller, Get, Param } from '@nestjs/common';
import { DateOnly, Endpoint, Flag, FreeObject, Int, ListOf, Text } from '@app/platform/http';
import { CriteriaQueries } from '../application/criteria-queries';

class SheetHeadOut {
  @Int({ min: 1, max: 26 })
  no!: number;

  @Text({ max: 300 })
  name!: string;

  @Text({ max: 300 })
  group!: string;

  @Text({ max: 300 })
  subgroup!: string;

  @Flag({ doc: 'false: may be read, never scored' })
  complete!: boolean;
}

class RulebookOut {
  @Text({ max: 40 })
  id!: string;

  @Text({ max: 200 })
  decision!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly()
  effectiveFrom!: string;

  @DateOnly({ nullable: true })
  effectiveTo!: string | null;

  @Text({ max: 64 })
  sha256!: string;

  @ListOf(() => SheetHeadOut, { max: 26 })
  sheets!: SheetHeadOut[];
}

class SheetGapOut {
  @Text({ max: 5 })
  part!: string;

  @Int({ min: 0, max: 100 })
  found!: number;

  @Int({ min: 0, max: 100 })
  max!: number;
}

class RuleOut {
  @Text({ max: 20 })
  kind!: string;

  @Text({ max: 500 })
  text!: string;

  @FreeObject({ optional: true })
  ref?: { criterion: string; minPoints: number };
}

class OptionOut {
  @Int({ min: 0, max: 100 })
  points!: number;

  @Text({ max: 1000 })
  label!: string;

  @Int({ min: 3, max: 5, optional: true, doc: 'gate: the least that this many stars need' })
  minStar?: number;
}

class CriterionOut {
  @Text({ max: 20 })
  code!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 0, max: 100 })
  max!: number;

  @Text({ max: 300, optional: true })
  parentTitle?: string;

  @Text({ max: 20, optional: true, doc: 'cases of one choice: exactly one is scored' })
  choiceGroup?: string;

  @Text({ max: 500, optional: true, doc: 'the print of the decree looks wrong here' })
  suspect?: string;

  @ListOf(() => RuleOut, { max: 20, optional: true })
  rules?: RuleOut[];

  @ListOf(() => OptionOut, { max: 20 })
  options!: OptionOut[];
}

class CriterionGroupOut {
  @Text({ max: 20 })
  code!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 0, max: 100 })
  max!: number;

  @ListOf(() => CriterionOut, { max: 60 })
  criteria!: CriterionOut[];
}

class PartOut {
  @Text({ max: 5 })
  code!: string;

  @Text({ max: 300 })
  title!: string;

  @Int({ min: 0, max: 100 })
  max!: number;

  @ListOf(() => CriterionGroupOut, { max: 30 })
  groups!: CriterionGroupOut[];
}

class SheetOut extends SheetHeadOut {
  @Text({ max: 200 })
  managingAgency!: string;

  @Int({ min: 0, max: 100 })
  samples!: number;

  @ListOf(() => PartOut, { max: 10 })
  parts!: PartOut[];

  @ListOf(() => SheetGapOut, { max: 10, doc: 'what is missing to be scored; empty for a whole sheet' })
  gaps!: SheetGapOut[];

  @Text({ max: 64, doc: 'hash of the rulebook' })
  sha256!: string;
}

class SheetParam {
  @Text({ max: 40, pattern: /^[0-9a-z-]+$/ })
  id!: string;

  @Int({ min: 1, max: 26, query: true })
  no!: number;
}

class LevelOut {
  @Text({ max: 30 })
  level!: string;

  @Text({ max: 100 })
  label!: string;

  @Text({ max: 20, doc: 'opinion, score or record' })
  act!: string;

  @Text({ max: 20, nullable: true, doc: 'kind of unit whose body acts; null outside the province' })
  unitKind!: string | null;

  @Text({ max: 30, nullable: true })
  passUpTo!: string | null;

  @Int({ min: 0, max: 100, nullable: true, doc: 'points from which a result goes up; null = whatever the points' })
  passUpFromPoints!: number | null;

  @ListOf(() => Number, { max: 5, doc: 'stars that this level grants' })
  grants!: number[];
}

class LawfulDeadlineOut {
  @Text({ max: 30 })
  level!: string;

  @Text({ max: 20 })
  task!: string;

  @Text({ max: 5, example: '04-30' })
  monthDay!: string;
}

class LawfulRoundOut {
  @Int({ min: 1, max: 20 })
  number!: number;

  @ListOf(() => LawfulDeadlineOut, { max: 20 })
  deadlines!: readonly LawfulDeadlineOut[];
}

class ContentOut {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 300 })
  title!: string;

  @Flag()
  required!: boolean;
}

class ProcedureOut {
  @Text({ max: 40 })
  id!: string;

  @Text({ max: 40 })
  rulebookId!: string;

  @Text({ max: 300 })
  name!: string;

  @Text({ max: 300 })
  source!: string;

  @DateOnly()
  effectiveFrom!: string;

  @ListOf(() => LevelOut, { max: 10 })
  levels!: LevelOut[];

  @Int({ min: 1, max: 600 })
  certificateMonths!: number;

  @ListOf(() => LawfulRoundOut, { max: 20, doc: 'rounds that the law itself dates' })
  rounds!: readonly LawfulRoundOut[];

  @ListOf(() => ContentOut, { max: 100 })
  contents!: ContentOut[];
}

const READ = 'criteria.rulebook.read';

@Controller('api')
export class CriteriaController {
  constructor(private readonly queries: CriteriaQueries) {}

  @Get('rulebooks')
  @Endpoint({ summary: 'Published rulebooks, newest first', session: true, response: [RulebookOut] })
  rulebooks(): Promise<RulebookOut[]> {
    return this.queries.rulebooks();
  }

  @Get('rulebooks/:id/sheets/:no')
  @Endpoint({
    summary: 'A score sheet',
    session: true,
    response: SheetOut,
    problems: ['criteria.rulebook_not_found', 'criteria.sheet_not_found'],
  })
  async sheet(@Param() param: SheetParam): Promise<SheetOut> {
    const { sheet, gaps, sha256 } = await this.queries.sheet(param.id, param.no);
    const { rejectIf: _rejectIf, ...shown } = sheet;
    return { ...shown, gaps, sha256 } as unknown as SheetOut;
  }

  @Get('procedures')
  @Endpoint({ summary: 'Procedures, oldest first', permission: READ, response: [ProcedureOut] })
  async procedures(): Promise<ProcedureOut[]> {
    const procedures = await this.queries.procedures();
    return procedures.map(({ id, rulebookId, name, source, effectiveFrom, ...rest }) => ({
      ...{ id, rulebookId, name, source, effectiveFrom },
      levels: rest.levels.map(({ level, label, act, unitKind, passUp, grants }) => ({
        ...{ level, label, act, unitKind, grants: [...grants] },
        passUpTo: passUp?.to ?? null,
        passUpFromPoints: passUp?.fromPoints ?? null,
      })),
      certificateMonths: rest.certificate.months,
      rounds: rest.rounds,
      contents: rest.contents.map(({ code, title, required }) => ({ code, title, required })),
    }));
  }
}
