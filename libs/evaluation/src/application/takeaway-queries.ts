import { Injectable } from '@nestjs/common';
import { DossiersFacade } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import type { SittingMode } from '../domain/case-workflow';
import { councilScopeParams, councilScopeSql, READ_CASE, withoutConflictSql } from './evaluation-access';
import { KEEP_DAYS_SETTING } from './scoring-settings';

interface TakenFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** One product that a member may take along: what its sheet and papers are read by. */
export interface TakeawayProduct {
  readonly caseId: string;
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly sampleCode: string;
  readonly state: string;
  readonly files: readonly TakenFile[];
}

/** A session of the member with its products; what is not named here any more has to leave the device. */
export interface Takeaway {
  readonly sittingId: string;
  readonly councilName: string;
  readonly heldOn: string;
  readonly place: string;
  readonly mode: SittingMode;
  readonly state: string;
  /** Last day on which the device may keep it. */
  readonly keepUntil: string;
  readonly products: readonly TakeawayProduct[];
}

type StoredTakeaway = Omit<Takeaway, 'products'> & { readonly councilId: string; readonly roundId: string };
type StoredProduct = Omit<TakeawayProduct, 'files'> & { readonly sittingId: string };

/** What a member takes along to work without a network, and which product a sample's code means. Nothing in conflict is named. */
@Injectable()
export class TakeawayQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** Sessions that are not over, in which the actor scores. */
  mine(actor: Actor): Promise<Takeaway[]> {
    return this.uow.read(async (tx) => {
      const days = await readSetting(tx, KEEP_DAYS_SETTING);
      const sittings = await tx.query<StoredTakeaway>(
        `select s.id as "sittingId", o.name as "councilName", s.held_on as "heldOn", s.place, s.mode, s.state, s.council_id as "councilId",
                s.round_id as "roundId", greatest(coalesce(s.due_on, s.held_on), platform.today()) + $2::int as "keepUntil"
           from evaluation.sitting s join evaluation.council o on o.id = s.council_id
           join evaluation.council_member m on m.council_id = o.id and m.user_id = $1 and m.active_to is null
            and m.seat in ('chair', 'deputy', 'member')
          where s.state <> 'closed' order by s.held_on, s.id limit 20`,
        [actor.userId, days],
      );
      const products = await this.products(tx, actor, sittings);
      const papers = await this.dossiers.filesOf(tx, [...new Set(products.map(({ dossierId }) => dossierId))]);
      return sittings.map(({ councilId: _council, roundId: _round, ...sitting }) => ({
        ...sitting,
        products: products
          .filter(({ sittingId }) => sittingId === sitting.sittingId)
          .map(({ sittingId: _sitting, ...product }) => ({ ...product, files: papers.get(product.dossierId) ?? [] })),
      }));
    });
  }

  /** The product whose sample carries this code, among those that the actor sees. @throws `evaluation.sample_not_found` */
  byCode(actor: Actor, code: string): Promise<{ caseId: string; productName: string }> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<{ caseId: string; productName: string }>(
        `select c.id as "caseId", c.facts->>'productName' as "productName"
           from evaluation.evaluation_case c join evaluation.council o on o.id = c.council_id
          where evaluation.sample_code(c.id) = $1 and ${councilScopeSql('o', 2)} and ${withoutConflictSql('c', 5)}
          order by c.id desc limit 1`,
        [code, ...councilScopeParams(actor.scopeFor(READ_CASE)), actor.userId],
      );
      if (!found) throw new DomainError('evaluation.sample_not_found');
      return found;
    });
  }

  /** Called before the session, or still on the list of its council and round. */
  private async products(tx: Tx, actor: Actor, sittings: readonly StoredTakeaway[]): Promise<StoredProduct[]> {
    if (sittings.length === 0) return [];
    return tx.query<StoredProduct>(
      `select s.id as "sittingId", c.id as "caseId", c.dossier_id as "dossierId", c.facts->>'productName' as "productName",
              c.facts->>'producerName' as "producerName", c.facts->>'unitName' as "unitName", c.facts->>'rulebookId' as "rulebookId",
              (c.facts->>'sheetNo')::int as "sheetNo", evaluation.sample_code(c.id) as "sampleCode", c.state
         from evaluation.sitting s join evaluation.evaluation_case c on c.council_id = s.council_id and c.round_id = s.round_id
        where s.id = any($1::uuid[]) and c.state in ('assigned', 'scoring', 'discussion')
          and (c.sitting_id = s.id or (c.sitting_id is null and s.mode = 'meeting'))
          and ${withoutConflictSql('c', 2)}
        order by c.id limit 500`,
      [sittings.map(({ sittingId }) => sittingId), actor.userId],
    );
  }
}
