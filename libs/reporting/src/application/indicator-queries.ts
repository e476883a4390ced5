import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { indicatorOf } from '../domain/indicators';
import { mayBeTold, type ProtectedQuestion } from '../domain/protected-question';
import { PROTECTED_CUTS, type Cut, type Indicator } from '../domain/indicator';
import { Comparisons, type Declared, type Previous, type Target } from './comparisons';
import { cutSql, RECORD_PARAMETERS, recordParams, recordsSql, type Asked } from './figure-sql';
import { HiddenDossiers } from './hidden-dossiers';
import { Figures, type CutRow, type Figure } from './figures';
import { READ_FIGURE } from './reporting-access';
import { SheetGroupsReader } from './sheet-groups';

export interface Question {
  /** First day; the first of the year where it is left out. */
  readonly from: string | undefined;
  /** Last day; today where it is left out. */
  readonly to: string | undefined;
  readonly unitId: string | undefined;
  readonly roundId: string | undefined;
}

export interface FigureAnswer extends Figure {
  readonly from: string;
  readonly to: string;
  /** From the first day of the year, and from the beginning, to the last day. */
  readonly sinceYear: string | null;
  readonly sinceStart: string | null;
  readonly previous: Previous | null;
  readonly target: Target | null;
  readonly declared: readonly Declared[];
  readonly rows: readonly CutRow[];
}

export interface RecordRow {
  readonly key: string;
  readonly day: LocalDate;
  readonly title: string;
  readonly producerName: string | null;
  readonly unitName: string;
  readonly amount: string;
  /** Address of the record's page. */
  readonly to: string | null;
}

export interface RecordQuestion extends Question {
  readonly cut: Cut | undefined;
  readonly value: string | undefined;
  readonly after: { readonly day: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** Page of a record: its id behind the indicator's page, unless the view names a page of its own. */
const addressOf = (page: string | undefined, linkId: string): string | null =>
  page === undefined ? null : linkId.startsWith('/') ? linkId : `${page}${linkId}`;

/** Answers what a screen asks about indicators, within the units of who asks. */
@Injectable()
export class IndicatorQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly figures: Figures,
    private readonly comparisons: Comparisons,
    private readonly sheets: SheetGroupsReader,
    private readonly hidden: HiddenDossiers,
  ) {}

  /** @throws `reporting.indicator_not_found`, `reporting.cut_unknown`, `reporting.cut_narrowed`, `reporting.period_crossed` */
  answer(actor: Actor, key: string, question: Question & { cut: Cut | undefined }): Promise<FigureAnswer> {
    return this.uow.read(async (tx) => {
      const indicator = found(key);
      const asked = await this.asked(tx, actor, question);
      const { from, to } = asked;
      if (question.cut !== undefined && PROTECTED_CUTS.includes(question.cut) && !mayBeTold(asked))
        throw new DomainError('reporting.cut_narrowed', { path: 'cut' });
      const figure = await this.figures.value(tx, indicator, asked);
      const since = async (day: string | null): Promise<string | null> =>
        (await this.figures.value(tx, indicator, { ...asked, from: day })).value;
      return {
        ...figure,
        ...{ from, to },
        sinceYear: await since(`${to.slice(0, 4)}-01-01`),
        sinceStart: await since(null),
        previous: await this.comparisons.previous(tx, indicator, asked, figure.value),
        target: await this.comparisons.target(tx, indicator, asked),
        declared: await this.comparisons.declared(tx, indicator, asked),
        rows: question.cut === undefined ? [] : await this.figures.rows(tx, indicator, asked, question.cut),
      };
    });
  }

  /**
   * The records behind a figure, or behind one row of a cut; newest first.
   * @throws `reporting.cut_protected` for cuts that would name who is behind a personal fact
   */
  records(actor: Actor, key: string, question: RecordQuestion): Promise<RecordRow[]> {
    return this.uow.read(async (tx) => {
      const indicator = found(key);
      const { cut, value, after, limit } = question;
      if (cut !== undefined && !indicator.cuts.includes(cut)) throw new DomainError('reporting.cut_unknown');
      if (cut !== undefined && PROTECTED_CUTS.includes(cut)) throw new DomainError('reporting.cut_protected');
      const asked = await this.asked(tx, actor, question);
      const at = (place: number): string => `$${RECORD_PARAMETERS + place}`;
      const only =
        cut === undefined ? `${at(1)}::text is null` : `(${at(1)}::text is null or ${cutSql(cut)[0]} = ${at(1)})`;
      const rows = await tx.query<Omit<RecordRow, 'to'> & { linkId: string }>(
        `select f.key, f.day, f.title, r.name as "producerName", f.unit_name as "unitName", trim_scale(f.amount)::text as amount,
                f.link_id as "linkId"
           from (${recordsSql(indicator, cut)}) f left join producers.producer r on r.id = f.producer_id
          where ${only} and (${at(2)}::date is null or (f.day, f.key) < (${at(2)}::date, ${at(3)}::text))
          order by f.day desc, f.key desc limit ${at(4)}`,
        [
          ...recordParams(asked, await this.sheets.groups(tx)),
          ...[value ?? null, after?.day ?? null, after?.key ?? '', limit + 1],
        ],
      );
      const { page } = indicator;
      return rows.map(({ linkId, ...row }) => ({ ...row, to: addressOf(page, linkId) }));
    });
  }

  private async asked(tx: Tx, actor: Actor, question: Question): Promise<Asked & ProtectedQuestion> {
    const { today } = await tx.one<{ today: string }>(`select platform.today()::text as today`);
    const to = question.to ?? today;
    const from = question.from ?? `${to.slice(0, 4)}-01-01`;
    if (to < from) throw new DomainError('reporting.period_crossed', { path: 'to' });
    const { unitId, roundId } = question;
    const hiddenDossiers = await this.hidden.from(tx, actor);
    return { scope: actor.scopeFor(READ_FIGURE), from, to, today, unitId, roundId, hiddenDossiers };
  }
}

function found(key: string): Indicator {
  const indicator = indicatorOf(key);
  if (!indicator) throw new DomainError('reporting.indicator_not_found');
  return indicator;
}
