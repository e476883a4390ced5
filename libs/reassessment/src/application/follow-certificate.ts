import { Injectable } from '@nestjs/common';
import { CertificatesFacade, type LiveCertificate } from '@app/certificates';
import { recordTransition, type Author, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { outcomeOf } from '../domain/shown-state';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { mayMove, moveCycle } from './move-cycle';

/**
 * Keeps the cycle of a certificate true to the certificate: begins it with the certificate, copies its dates, and ends it when
 * another certificate takes its place or it is withdrawn. Harmless to repeat: it looks at what is, not at what an event says.
 */
@Injectable()
export class FollowCertificate {
  constructor(
    private readonly certificates: CertificatesFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  async sync(tx: Tx, by: Author, certificateId: string): Promise<void> {
    const certificate = (await this.certificates.certificates(tx, [certificateId])).get(certificateId);
    if (!certificate || certificate.state === 'preparing') return;
    await this.copy(tx, by, certificate);
    const cycle = await tx.one<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c where c.certificate_id = $1 for update`,
      [certificateId],
    );
    if (certificate.state === 'withdrawn' && mayMove(cycle, 'withdraw', 'system'))
      await moveCycle(tx, by, cycle, { action: 'withdraw', role: 'system', reason: certificate.reason ?? undefined });
    if (certificate.state === 'superseded' && certificate.supersededBy !== null && mayMove(cycle, 'renew', 'system'))
      await this.renew(tx, by, cycle, certificate.supersededBy);
  }

  /** Copies of what the certificate says; of the states of the cycle only the first one is set by it. */
  private async copy(tx: Tx, by: Author, of: LiveCertificate): Promise<void> {
    const written = await tx.maybe<{ id: string; isNew: boolean }>(
      `insert into reassessment.cycle (id, certificate_id, product_id, producer_id, unit_id, procedure_id, product_name, producer_name, place,
              number_text, stars, valid_through, ends_on, extended_to, certificate_state, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, platform.now())
       on conflict (certificate_id) do update set ends_on = excluded.ends_on, extended_to = excluded.extended_to,
              certificate_state = excluded.certificate_state, version = cycle.version + 1
        where (cycle.ends_on, cycle.extended_to, cycle.certificate_state)
              is distinct from (excluded.ends_on, excluded.extended_to, excluded.certificate_state)
       returning id, xmax = 0 as "isNew"`,
      [
        tx.newId(),
        of.id,
        of.productId,
        of.producerId,
        of.unitId,
        of.procedureId,
        of.productName,
        of.producerName,
        of.place,
        of.numberText,
        of.stars,
        of.validThrough,
        of.endsOn,
        of.extendedTo,
        of.state,
      ],
    );
    if (written?.isNew !== true) return;
    const { id } = written;
    await recordTransition(tx, by, { entity: 'reassessment-cycle', id, action: 'begin', from: null, to: 'running' });
  }

  private async renew(tx: Tx, by: Author, cycle: CycleRow, newerId: string): Promise<void> {
    const newer = await this.certificates.certificate(tx, newerId);
    const today = await this.programme.today(tx);
    await moveCycle(tx, by, cycle, {
      action: 'renew',
      role: 'system',
      set: [
        'outcome = $4, renewed_by = $5, result_on = $6',
        [outcomeOf(cycle.stars, newer.stars), newerId, newer.issuedOn > today ? today : newer.issuedOn],
      ],
      about: { from: cycle.stars, to: newer.stars },
    });
  }
}
