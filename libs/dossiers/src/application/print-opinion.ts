import { Injectable } from '@nestjs/common';
import { CriteriaFacade, levelOf, type Procedure } from '@app/criteria';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { DossierAccess, WRITE_OPINION } from './dossier-access';
import { addressee } from './form-words';
import { opinionLetter, opinionPaper, type OpinionRecord } from './opinion-paper';
import { visibleDossier, type StoredDossier } from './stored-dossier';

interface StoredOpinion {
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly items: readonly { readonly code: string; readonly holds: boolean; readonly note: string }[] | null;
  readonly letterNo: string | null;
  readonly letterOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
}

/**
 * The opinion and its letter as papers. Given, for whoever may read the dossier; before, as a preview for the desk that has to
 * give it.
 */
@Injectable()
export class PrintOpinion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly producers: ProducersFacade,
  ) {}

  /** @throws `dossier.not_found`, `dossier.form_not_asked`, `dossier.opinion_not_given` */
  async form(actor: Actor, id: string): Promise<Buffer> {
    return opinionPaper(await this.record(actor, id));
  }

  /** @throws as {@link form} */
  async letter(actor: Actor, id: string): Promise<Buffer> {
    return opinionLetter(await this.record(actor, id));
  }

  private record(actor: Actor, id: string): Promise<OpinionRecord> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, id);
      const opinion = await tx.maybe<StoredOpinion>(
        `select received_on as "receivedOn", due_on as "dueOn", items, letter_no as "letterNo", letter_on as "letterOn",
                (sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn" from dossiers.opinion where dossier_id = $1`,
        [id],
      );
      if (!opinion || dossier.procedureId === null) throw new DomainError('dossier.form_not_asked');
      const procedure = await this.criteria.procedure(tx, dossier.procedureId);
      await this.assertMayPreview(tx, actor, dossier, opinion, procedure);
      return this.facts(tx, dossier, opinion, procedure);
    });
  }

  private async assertMayPreview(
    tx: Tx,
    actor: Actor,
    dossier: StoredDossier,
    opinion: StoredOpinion,
    procedure: Procedure,
  ): Promise<void> {
    if (opinion.sentOn !== null) return;
    const desk = dossier.desk === null ? undefined : levelOf(procedure, dossier.desk);
    const scope = actor.scopeFor(WRITE_OPINION);
    if (desk?.act !== 'opinion' || !(await this.access.isAtDesk(tx, scope, dossier.deskUnitId, desk.unitKind)))
      throw new DomainError('dossier.opinion_not_given');
  }

  private async facts(
    tx: Tx,
    dossier: StoredDossier,
    opinion: StoredOpinion,
    procedure: Procedure,
  ): Promise<OpinionRecord> {
    if (!procedure.opinion) throw new DomainError('dossier.form_not_asked');
    const product = await this.producers.product(tx, dossier.productId);
    const level = levelOf(procedure, procedure.opinion.level);
    const { letterNo, letterOn, sentOn } = opinion;
    return {
      dossier,
      form: procedure.opinion.form,
      legalBasis: procedure.source,
      productName: product.name,
      producerName: product.producerName,
      roundName: (await this.programme.round(tx, dossier.roundId)).name,
      unitName: await this.unitName(tx, dossier.unitId, level.unitKind),
      to: await this.addressee(tx, dossier.unitId, procedure, level.passUp?.to),
      ...{ receivedOn: opinion.receivedOn, dueOn: opinion.dueOn },
      items: procedure.opinion.items.map(({ code, title }) => {
        const said = opinion.items?.find((item) => item.code === code);
        return { title, holds: said?.holds ?? null, note: said?.note ?? '' };
      }),
      letter:
        letterNo === null || letterOn === null || sentOn === null ? null : { number: letterNo, on: letterOn, sentOn },
      ...(await this.programme.clock(tx)),
    };
  }

  private async unitName(tx: Tx, unitId: string, kind: 'province' | 'district' | 'commune' | null): Promise<string> {
    const enclosing = kind === null ? undefined : await this.programme.enclosing(tx, unitId, kind);
    return (enclosing ?? (await this.programme.unit(tx, unitId))).name;
  }

  private async addressee(tx: Tx, unitId: string, procedure: Procedure, to: string | undefined): Promise<string> {
    if (to === undefined) throw new RangeError(`the opinion of ${procedure.id} goes nowhere`);
    const level = levelOf(procedure, to);
    const unit = level.unitKind === null ? undefined : await this.programme.enclosing(tx, unitId, level.unitKind);
    return addressee(level, unit?.name);
  }
}
