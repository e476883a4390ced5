import { Injectable } from '@nestjs/common';
import { CriteriaFacade, decidingLevelOf } from '@app/criteria';
import { DomainError } from '@app/kernel';
import {
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Author,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { groundText, type StatusKind } from '../domain/grounds';
import { statusItemRemoved } from '../events';
import { MINISTRY_SETTING } from './certificate-settings';
import { CertificatesFacade } from './certificates.facade';
import type { LiveCertificate } from './live-certificate';
import { loadStatusDecision, PREPARE_STATUS } from './status-decision-record';
import { assertApplies } from './status-decision-rules';

/** One certificate that a decision is proposed for. */
export interface StatusProposal {
  readonly certificateId: string;
  readonly ground: string;
  readonly explanation: string;
  /** The record that it rests on: an inspection, a reassessment. */
  readonly sourceId?: string | undefined;
}

/** Drafts of decisions to suspend, reinstate, withdraw certificates or to record that they have lapsed. */
@Injectable()
export class StatusDecisions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly certificates: CertificatesFacade,
  ) {}

  /** A draft asked for on its own page. */
  draftBy(input: { kind: StatusKind; items: readonly StatusProposal[] }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'certificates.status.draft', (tx) => this.draft(tx, ctx, input));
  }

  /**
   * A draft with these certificates, in the caller's transaction. Who decides is the level that grants such stars (the chairman of
   * the province 3 and 4, the ministry 5); a lapse is recorded by the province whatever the star.
   * @throws `certificate.not_found`, `certificate.ground_unknown`, `certificate.decision_not_applicable`,
   * `certificate.levels_differ`, `certificate.decision_open_already`
   */
  async draft(
    tx: Tx,
    by: Author,
    input: { kind: StatusKind; items: readonly StatusProposal[] },
  ): Promise<{ id: string }> {
    const { kind, items } = input;
    if (items.length === 0) throw new DomainError('certificate.decision_empty', { path: 'items' });
    const found = await this.certificates.certificates(
      tx,
      items.map((item) => item.certificateId),
    );
    const bodies = new Map<string, { level: string; unitId: string; body: string }>();
    items.forEach((item, index) => {
      const certificate = found.get(item.certificateId);
      if (!certificate) throw new DomainError('certificate.not_found', { path: `items[${index}].certificateId` });
      if (groundText(kind, item.ground) === undefined)
        throw new DomainError('certificate.ground_unknown', { path: `items[${index}].ground` });
      assertApplies(kind, certificate, `items[${index}].certificateId`);
    });
    for (const certificate of found.values()) {
      const body = await this.bodyFor(tx, kind, certificate);
      bodies.set(`${body.level}:${body.unitId}`, body);
    }
    const [body, ...others] = bodies.values();
    if (!body || others.length > 0) throw new DomainError('certificate.levels_differ', { path: 'items' });
    const id = tx.newId();
    await tx.execute(
      `insert into certificates.status_decision (id, kind, level, unit_id, issuing_body, drafted_by, drafted_at)
       values ($1, $2, $3, $4, $5, $6, platform.now())`,
      [id, kind, body.level, body.unitId, body.body, by.actor.userId],
    );
    await this.addItems(tx, id, kind, items, found);
    await recordTransition(tx, by, { entity: 'status-decision', id, action: 'create', from: null, to: 'draft' });
    return { id };
  }

  /** Takes a certificate out of a draft. @throws `certificate.decision_not_draft`, `certificate.not_found` */
  removeItem(id: string, certificateId: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'certificates.status.remove-item', async (tx) => {
      const decision = await loadStatusDecision(tx, id, [ctx.actor.scopeFor(PREPARE_STATUS)], 'for update of d');
      assertVersion(ctx.expectedVersion, decision.version);
      if (decision.state !== 'draft') throw new DomainError('certificate.decision_not_draft');
      const gone = await tx.execute(
        `delete from certificates.status_decision_item where decision_id = $1 and certificate_id = $2`,
        [id, certificateId],
      );
      if (gone === 0) throw new DomainError('certificate.not_found');
      await recordTransition(tx, ctx, {
        ...{ entity: 'status-decision', id, action: 'remove-item', from: 'draft', to: 'draft' },
        facts: { certificateId },
      });
      await addEvent(tx, statusItemRemoved, { decisionId: id, certificateId }, ctx);
      return tx.one(`update certificates.status_decision set version = version + 1 where id = $1 returning version`, [
        id,
      ]);
    });
  }

  private async addItems(
    tx: Tx,
    id: string,
    kind: StatusKind,
    items: readonly StatusProposal[],
    found: ReadonlyMap<string, LiveCertificate>,
  ): Promise<void> {
    const rows = [...new Map(items.map((item) => [item.certificateId, item])).values()].map((item, index) => ({
      ...{ certificateId: item.certificateId, ground: item.ground, explanation: item.explanation },
      ...{ position: index + 1, sourceId: item.sourceId ?? null },
    }));
    const taken = await tx.query<{ certificateId: string }>(
      `select certificate_id as "certificateId" from certificates.status_decision_item where open and kind = $1 and certificate_id = any($2)`,
      [kind, rows.map((row) => row.certificateId)],
    );
    const names = taken.map(({ certificateId }) => found.get(certificateId)?.productName ?? '');
    if (taken.length > 0) throw new DomainError('certificate.decision_open_already', { products: names });
    await tx.execute(
      `insert into certificates.status_decision_item (decision_id, certificate_id, kind, position, ground, explanation, source_id)
       select $1, r."certificateId", $2, r.position, r.ground, r.explanation, r."sourceId"
         from jsonb_to_recordset($3) as r ("certificateId" uuid, position int, ground text, explanation text, "sourceId" uuid)`,
      [id, kind, JSON.stringify(rows)],
    );
  }

  private async bodyFor(
    tx: Tx,
    kind: StatusKind,
    certificate: LiveCertificate,
  ): Promise<{ level: string; unitId: string; body: string }> {
    const procedure = await this.criteria.procedure(tx, certificate.procedureId);
    const province = await this.programme.enclosing(tx, certificate.unitId, 'province');
    if (!province) throw new DomainError('programme.unit_not_found');
    const granting = decidingLevelOf(procedure, certificate.stars);
    const level = kind === 'lapse' || granting?.unitKind !== null ? 'province' : granting.level;
    const body = procedure.certificate.issuingBodies[level] ?? (await readSetting(tx, MINISTRY_SETTING));
    return { level, unitId: province.id, body };
  }
}
