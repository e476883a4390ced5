import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { needOf, type NeedDay, type PaperNeed } from '../domain/paper-need';
import { FILE_COLUMNS, type PaperFile } from './dossier-papers';
import { PAPER_REMINDER_DAYS } from './paper-settings';
import { WalletAccess } from './wallet-access';
import { WalletDays } from './wallet-days';
import { frozenUses, walletCounts, walletRow, walletRows, type WalletFilter, type WalletRow } from './wallet-rows';

export interface WalletEntry extends WalletRow {
  readonly producerId: string;
  /** The day by which it matters, of the dossiers that use it. */
  readonly need: PaperNeed | null;
}

/** A dossier in work to which papers can be attached. */
export interface WalletTarget {
  readonly dossierId: string;
  readonly productName: string;
  readonly roundName: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly parts: readonly { code: string; title: string }[];
}

export interface WalletOverview {
  readonly producerId: string;
  readonly producerName: string;
  readonly counts: { valid: number; expiring: number; expired: number };
  readonly warnDays: number;
  readonly kinds: readonly { code: string; title: string }[];
  readonly targets: readonly WalletTarget[];
}

interface When {
  readonly days: readonly NeedDay[];
  readonly warnDays: number;
  readonly today: string;
}

/** Reads of a producer's wallet. */
@Injectable()
export class WalletQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: WalletAccess,
    private readonly days: WalletDays,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** By kind, within a kind the newest first. @throws `producer.not_found` */
  list(actor: Actor, producerId: string, filter: WalletFilter): Promise<WalletEntry[]> {
    return this.uow.read(async (tx) => {
      await this.access.owner(tx, actor, producerId);
      const when = await this.when(tx, producerId);
      return (await walletRows(tx, producerId, when, filter)).map((row) => entry(row, producerId, when));
    });
  }

  /** @throws `producer.not_found` */
  overview(actor: Actor, producerId: string): Promise<WalletOverview> {
    return this.uow.read(async (tx) => {
      const owner = await this.access.owner(tx, actor, producerId);
      const when = await this.when(tx, producerId);
      return {
        producerId,
        producerName: owner.name,
        counts: await walletCounts(tx, producerId, when),
        warnDays: when.warnDays,
        kinds: await this.criteria.paperParts(tx, when.today),
        targets: await this.targets(tx, producerId, when.today),
      };
    });
  }

  /** One paper with all its uses, also in filed versions. @throws `dossier.paper_not_found` */
  paper(actor: Actor, id: string): Promise<WalletEntry> {
    return this.uow.read(async (tx) => {
      const { producerId } = await this.access.paper(tx, actor, id);
      const when = await this.when(tx, producerId);
      const row = await walletRow(tx, producerId, when, id);
      return entry({ ...row, uses: [...row.uses, ...(await frozenUses(tx, producerId, id))] }, producerId, when);
    });
  }

  /** @throws `dossier.paper_not_found`, `file.not_found` */
  file(actor: Actor, paperId: string, fileId: string): Promise<PaperFile> {
    return this.uow.read(async (tx) => {
      await this.access.paper(tx, actor, paperId);
      const found = await tx.maybe<PaperFile>(
        `select ${FILE_COLUMNS} from dossiers.paper_file where id = $1 and paper_id = $2`,
        [fileId, paperId],
      );
      if (!found) throw new DomainError('file.not_found');
      return found;
    });
  }

  private async when(tx: Tx, producerId: string): Promise<When> {
    return {
      days: await this.days.of(tx, producerId),
      warnDays: Math.max(...(await readSetting(tx, PAPER_REMINDER_DAYS))),
      today: await this.programme.today(tx),
    };
  }

  private async targets(tx: Tx, producerId: string, today: string): Promise<WalletTarget[]> {
    const rows = await tx.query<{ procedureId: string | null } & Omit<WalletTarget, 'rulebookId' | 'parts'>>(
      `select d.id as "dossierId", p.name as "productName", o.name as "roundName", d.sheet_no as "sheetNo", d.procedure_id as "procedureId"
         from dossiers.dossier d join producers.product p on p.id = d.product_id join programme.round o on o.id = d.round_id
        where d.producer_id = $1 and d.state in ('draft', 'supplement-asked') order by d.id desc limit 50`,
      [producerId],
    );
    const targets: WalletTarget[] = [];
    for (const { procedureId, ...row } of rows) {
      const procedure =
        procedureId === null
          ? await this.criteria.procedureForFilingDate(tx, today)
          : await this.criteria.procedure(tx, procedureId);
      const parts = procedure.contents.filter((part) => part.filledBy === undefined && part.samples !== true);
      targets.push({
        ...row,
        rulebookId: procedure.rulebookId,
        parts: parts.map(({ code, title }) => ({ code, title })),
      });
    }
    return targets;
  }
}

function entry(row: WalletRow, producerId: string, { days, today }: When): WalletEntry {
  const users = new Set(row.uses.map((use) => use.dossierId));
  const need = needOf(
    days.filter((day) => users.has(day.dossierId)),
    row.expiresOn,
    today,
  );
  return { ...row, producerId, need: row.replacedById === null ? need : null };
}
