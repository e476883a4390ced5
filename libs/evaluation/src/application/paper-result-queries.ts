import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { READ_RESULT } from './evaluation-access';

/** A result from the minutes of a council of before this system. */
export interface PaperResultRow {
  readonly id: string;
  readonly level: string;
  readonly councilName: string;
  readonly roundYear: number;
  readonly roundNumber: number;
  readonly heldOn: string;
  readonly sum: number;
  readonly count: number;
  readonly partSums: Readonly<Record<string, number>>;
  readonly shownMean: string;
  readonly band: number;
  readonly star: number;
  readonly starReason: string | null;
  readonly rulebookId: string;
  readonly minutesNo: string | null;
  readonly decisionNo: string | null;
  readonly decidedOn: string | null;
  readonly recordedByName: string;
  readonly recordedAt: string;
}

/** Of one's own units; of no product in whose evaluation one has a conflict. Takes four parameters. */
const seen = (from: number): string => `${scopeSql('p', from)} and not exists (
    select 1 from evaluation.conflict x join evaluation.council_member m on m.id = x.member_id
      join evaluation.evaluation_case c on c.id = x.case_id join dossiers.dossier d on d.id = c.dossier_id
     where m.user_id = $${from + 3}::uuid and d.product_id = p.product_id
       and not exists (select 1 from evaluation.conflict_dismissal y where y.conflict_id = x.id))`;
const seenParams = (actor: Actor): unknown[] => [...scopeParams(actor.scopeFor(READ_RESULT)), actor.userId];

/** Results on paper for those who may read results. */
@Injectable()
export class PaperResultQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** All of a product, the newest session first. */
  ofProduct(actor: Actor, productId: string): Promise<PaperResultRow[]> {
    return this.uow.read((tx) =>
      tx.query<PaperResultRow>(
        `select p.id, p.level, p.council_name as "councilName", p.round_year as "roundYear", p.round_number as "roundNumber",
                p.held_on as "heldOn", p.sum, p.count, p.part_sums as "partSums", p.shown_mean as "shownMean", p.band, p.star,
                p.star_reason as "starReason", p.rulebook_id as "rulebookId", p.minutes_no as "minutesNo", p.decision_no as "decisionNo",
                p.decided_on as "decidedOn", u.display_name as "recordedByName", p.recorded_at as "recordedAt"
           from evaluation.paper_result p join identity.app_user u on u.id = p.recorded_by
          where p.product_id = $1 and ${seen(2)} order by p.held_on desc, p.id desc limit 100`,
        [productId, ...seenParams(actor)],
      ),
    );
  }

  /** The scanned minutes. @throws `evaluation.paper_result_not_found` */
  async scan(actor: Actor, id: string): Promise<{ sha256: string; name: string }> {
    const found = await this.uow.read((tx) =>
      tx.maybe<{ sha256: string; heldOn: string }>(
        `select p.paper_sha256 as sha256, p.held_on as "heldOn" from evaluation.paper_result p where p.id = $1 and ${seen(2)}`,
        [id, ...seenParams(actor)],
      ),
    );
    if (!found) throw new DomainError('evaluation.paper_result_not_found');
    return { sha256: found.sha256, name: `Biên bản ${found.heldOn.split('-').reverse().join('-')}.pdf` };
  }
}
