import { Injectable } from '@nestjs/common';
import { CriteriaFacade, criteriaOf, type Sheet } from '@app/criteria';
import {
  DomainError,
  formatDate,
  parseInstant,
  valueOrThrow,
  vnDateOf,
  type Instant,
  type LocalDate,
} from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import {
  newestBallots,
  allBallots,
  seatOf,
  situationOf,
  visibleCase,
  type StoredBallot,
  type StoredCase,
} from './case-state';
import { maySeeSheets } from './closing-queries';
import { SEAT_TITLE } from './seat-titles';
import { criterionUnits } from './sheet-in-work';

interface SheetPaper {
  readonly stored: StoredCase;
  readonly councilName: string;
  readonly unitName: string;
  readonly roundName: string;
  readonly sheet: Sheet;
  readonly madeAt: Instant;
  readonly ballots: readonly (StoredBallot & { name: string; seatTitle: string; department: string })[];
}

/** Score sheets (phiếu chấm) to sign: of every member once they may be read, or a member's own at any time. */
@Injectable()
export class ScoreSheetPapers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
  ) {}

  /** The sheets that count, one after the other. @throws `evaluation.still_sealed` */
  async all(actor: Actor, caseId: string, format: PaperFormat): Promise<Buffer> {
    const record = await this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, caseId);
      const situation = await situationOf(tx, stored);
      const opened = stored.state === 'discussion' || stored.state === 'closed';
      if (!opened || !(await maySeeSheets(tx, actor, stored, situation)))
        throw new DomainError('evaluation.still_sealed');
      return this.record(tx, stored, situation.ballots);
    });
    return draw(record, format);
  }

  /** The actor's own newest sheet. @throws `evaluation.no_ballot`, `evaluation.not_a_member` */
  async own(actor: Actor, caseId: string, format: PaperFormat): Promise<Buffer> {
    const record = await this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, caseId);
      const seat = seatOf(await situationOf(tx, stored), actor);
      if (!seat) throw new DomainError('evaluation.not_a_member');
      const mine = newestBallots(await allBallots(tx, caseId)).get(seat.memberId);
      if (!mine) throw new DomainError('evaluation.no_ballot');
      return this.record(tx, stored, [mine]);
    });
    return draw(record, format);
  }

  private async record(tx: Tx, stored: StoredCase, ballots: readonly StoredBallot[]): Promise<SheetPaper> {
    const head = await tx.one<Pick<SheetPaper, 'councilName' | 'unitName' | 'roundName' | 'madeAt'>>(
      `select o.name as "councilName", u.name as "unitName", r.name as "roundName", platform.now() as "madeAt"
         from evaluation.council o join programme.unit u on u.id = o.unit_id, programme.round r where o.id = $1 and r.id = $2`,
      [stored.councilId, stored.roundId],
    );
    const { sheet } = await this.criteria.sheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
    const people = await tx.query<{
      memberId: string;
      name: string;
      seat: keyof typeof SEAT_TITLE;
      department: string;
    }>(
      `select m.id as "memberId", u.display_name as name, m.seat, m.department from evaluation.council_member m
         join identity.app_user u on u.id = m.user_id where m.council_id = $1`,
      [stored.councilId],
    );
    const known = new Map(people.map((each) => [each.memberId, each]));
    return {
      ...{ ...head, stored, sheet },
      ballots: ballots.map((ballot) => {
        const person = known.get(ballot.memberId);
        const { name = '', department = '' } = person ?? {};
        return { ...ballot, name, department, seatTitle: SEAT_TITLE[person?.seat ?? 'member'] };
      }),
    };
  }
}

function draw(record: SheetPaper, format: PaperFormat): Promise<Buffer> {
  const { productName } = record.stored.facts;
  const options = { title: `Phiếu đánh giá ${productName}`, createdAt: record.madeAt, pageNumbers: true };
  return renderPaper(format, options, (paper) =>
    record.ballots.forEach((ballot, index) => {
      if (index > 0) paper.newPage();
      drawSheet(paper, record, ballot);
    }),
  );
}

/** Explanations by the criterion whose tick they explain. */
function explainedAt(sheet: Sheet, { ticks, explanations }: StoredBallot): Map<string, string> {
  return new Map(
    criterionUnits(sheet).flatMap((unit): [string, string][] => {
      const [first] = unit;
      const why = first === undefined ? undefined : explanations[first.key];
      const at = unit.find(({ key }) => ticks[key] !== undefined) ?? first;
      return why === undefined || at === undefined ? [] : [[at.key, why]];
    }),
  );
}

const dayOf = (at: string): LocalDate => vnDateOf(valueOrThrow(parseInstant(at)));

function drawSheet(paper: PaperWriter, record: SheetPaper, ballot: SheetPaper['ballots'][number]): void {
  const { stored, sheet, unitName, councilName, roundName } = record;
  const { productName, producerName, unitName: place, receiptNo } = stored.facts;
  const explained = explainedAt(sheet, ballot);
  paper.officialHeading({
    parentAgency: unitName,
    agency: councilName,
    place: unitName.replace(/^(Huyện|Tỉnh|Thành phố|Thị xã)\s+/, ''),
    date: dayOf(ballot.castAt),
  });
  if (stored.state !== 'closed') paper.draftMark();
  paper.title('Phiếu đánh giá sản phẩm', roundName);
  paper.facts([
    ['Sản phẩm', productName],
    ['Chủ thể', `${producerName}, ${place}`],
    ['Hồ sơ', receiptNo],
    ['Thành viên', `${ballot.name}, ${ballot.seatTitle}, ${ballot.department}`],
    ['Vòng chấm', `${ballot.scoringRound}, phiếu lần ${ballot.version}, nộp ngày ${formatDate(dayOf(ballot.castAt))}`],
    ...(ballot.reason === null ? [] : [['Lý do sửa phiếu', ballot.reason] as const]),
  ]);
  paper.table({
    columns: [
      { title: 'Mã', width: 7 },
      { title: 'Tiêu chí', width: 28 },
      { title: 'Lựa chọn', width: 32 },
      { title: 'Điểm', width: 7, align: 'center' },
    ],
    rows: [
      ...criteriaOf(sheet)
        .filter(({ key, choiceGroup }) => choiceGroup === undefined || ballot.ticks[key] !== undefined)
        .map(({ key, title, options }) => {
          const option = options[ballot.ticks[key] ?? -1];
          const why = explained.get(key);
          const choice = `${option?.label ?? 'Không chọn'}${why === undefined ? '' : `\nGiải trình: ${why}`}`;
          return [key, title, choice, String(option?.points ?? 0)];
        }),
      ...sheet.parts.map(({ code }) => ['', `Cộng phần ${code}`, '', String(ballot.partTotals[code] ?? 0)]),
      ['', 'Tổng điểm', '', String(ballot.total)],
    ],
  });
  paper.signatures({ recipients: ['Thư ký hội đồng'], role: 'Thành viên hội đồng', name: ballot.name });
}
