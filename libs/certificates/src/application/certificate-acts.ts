import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { recordTransition, type Author, type Tx } from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { endWithHolds, type HoldSpan } from '../domain/live-state';
import {
  certificateExtended,
  certificateExtensionEnded,
  certificateHeld,
  certificateHoldEnded,
  certificateReinstated,
  certificateSuperseded,
  certificateSuspended,
  certificateWithdrawn,
  type CertificateEvent,
} from '../events';
import { addCertificateEvent, type EventKind } from './certificate-record';
import { loadLive, type LiveCertificate } from './live-certificate';

/** Why, and by which paper as people quote it. */
export interface Said {
  readonly reason: string;
  readonly paper?: string;
}

const TOPIC: Readonly<Partial<Record<EventKind, EventContract<CertificateEvent>>>> = {
  suspended: certificateSuspended,
  reinstated: certificateReinstated,
  withdrawn: certificateWithdrawn,
  superseded: certificateSuperseded,
  held: certificateHeld,
  'hold-ended': certificateHoldEnded,
  extended: certificateExtended,
  'extension-ended': certificateExtensionEnded,
};

/**
 * What happens to a certificate after its issue. Each act runs in the caller's transaction, locks the certificate, and writes its
 * event, the history with its author, and the message to others together.
 */
@Injectable()
export class CertificateActs {
  /** In force → suspended. @throws `certificate.not_in_force` */
  async suspend(tx: Tx, by: Author, certificateId: string, said: Said): Promise<void> {
    const certificate = await loadLive(tx, certificateId, 'for update of c');
    if (!['valid', 'expiring', 'held', 'extended'].includes(certificate.state)) throw refused(certificate);
    await this.move(tx, certificate, 'suspended', said);
    await this.tell(tx, by, certificate, 'suspended', said);
  }

  /** Suspended → issued; its clock has gone on. @throws `certificate.not_suspended` */
  async reinstate(tx: Tx, by: Author, certificateId: string, said: Said): Promise<void> {
    const certificate = await loadLive(tx, certificateId, 'for update of c');
    if (certificate.state !== 'suspended') throw new DomainError('certificate.not_suspended', nameOf(certificate));
    await this.move(tx, certificate, 'issued', said);
    await this.tell(tx, by, certificate, 'reinstated', said);
  }

  /** Final. Also an expired one can be withdrawn: its papers were untrue all the same. @throws `certificate.already_ended` */
  async withdraw(tx: Tx, by: Author, certificateId: string, said: Said): Promise<void> {
    const certificate = await loadLive(tx, certificateId, 'for update of c');
    if (['preparing', 'withdrawn', 'superseded'].includes(certificate.state)) throw ended(certificate);
    await this.move(tx, certificate, 'withdrawn', said);
    await this.tell(tx, by, certificate, 'withdrawn', said);
  }

  /** Records by a paper what the clock has done. @throws `certificate.not_expired` */
  async lapse(tx: Tx, by: Author, certificateId: string, said: Said): Promise<void> {
    const certificate = await loadLive(tx, certificateId, 'for update of c');
    if (certificate.state !== 'expired') throw new DomainError('certificate.not_expired', nameOf(certificate));
    await tx.execute(
      `update certificates.certificate set state_reason = $2, state_paper = $3, state_since = platform.today(), version = version + 1 where id = $1`,
      [certificateId, said.reason, said.paper ?? null],
    );
    await this.tell(tx, by, certificate, 'lapsed', said);
  }

  /** The newer certificate of the product takes the place of those before it. */
  async supersedeOlder(
    tx: Tx,
    by: Author,
    newer: { id: string; productId: string; numberText: string },
  ): Promise<void> {
    const older = await tx.query<{ id: string }>(
      `select id from certificates.certificate where product_id = $1 and id < $2 and state in ('issued', 'suspended') order by id for update`,
      [newer.productId, newer.id],
    );
    for (const { id } of older) {
      const certificate = await loadLive(tx, id);
      const said = { reason: `Thay bằng giấy chứng nhận số ${newer.numberText}` };
      await tx.execute(
        `update certificates.certificate set state = 'superseded', superseded_by = $2, state_reason = $3, state_paper = null,
                state_since = platform.today(), version = version + 1 where id = $1`,
        [id, newer.id, said.reason],
      );
      await this.tell(tx, by, certificate, 'superseded', said);
    }
  }

  /**
   * Stops the clock of these certificates from a day on, both days included; what was lost of their life comes back at the end.
   * @throws `certificate.already_ended`, `certificate.hold_after_end`, `certificate.held_already`
   */
  async hold(
    tx: Tx,
    by: Author,
    hold: { holdId: string; certificateIds: readonly string[]; from: LocalDate; to: LocalDate | null; reason: string },
  ): Promise<void> {
    for (const id of [...new Set(hold.certificateIds)].sort()) {
      const certificate = await loadLive(tx, id, 'for update of c');
      if (['preparing', 'withdrawn', 'superseded'].includes(certificate.state)) throw ended(certificate);
      if (certificate.endsOn !== null && hold.from > certificate.endsOn)
        throw new DomainError('certificate.hold_after_end', { ...nameOf(certificate), endsOn: certificate.endsOn });
      const added = await tx.execute(
        `insert into certificates.hold_span (certificate_id, hold_id, from_on, to_on, reason) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [id, hold.holdId, hold.from, hold.to, hold.reason],
      );
      if (added === 0) throw new DomainError('certificate.held_already', nameOf(certificate));
      await this.reckonEnd(tx, certificate);
      await this.tell(tx, by, certificate, 'held', hold);
    }
  }

  /** The last held day of a hold becomes known, or comes earlier. Answers the certificates that it concerned. */
  async endHold(tx: Tx, by: Author, hold: { holdId: string; to: LocalDate; reason: string }): Promise<string[]> {
    const spans = await tx.query<{ id: string }>(
      `select h.certificate_id as id from certificates.hold_span h join certificates.certificate c on c.id = h.certificate_id
        where h.hold_id = $1 and (h.to_on is null or h.to_on > $2) order by c.id for update of c`,
      [hold.holdId, hold.to],
    );
    for (const { id } of spans) {
      await tx.execute(`update certificates.hold_span set to_on = $3 where certificate_id = $1 and hold_id = $2`, [
        id,
        hold.holdId,
        hold.to,
      ]);
      const certificate = await loadLive(tx, id);
      await this.reckonEnd(tx, certificate);
      await this.tell(tx, by, certificate, 'hold-ended', hold);
    }
    return spans.map(({ id }) => id);
  }

  /** The certificate lives on after its end until the result of its reassessment, at most until that day. False when it did so already. */
  async extend(
    tx: Tx,
    by: Author,
    extension: { certificateId: string; until: LocalDate; reason: string },
  ): Promise<boolean> {
    const certificate = await loadLive(tx, extension.certificateId, 'for update of c');
    if (['preparing', 'withdrawn', 'superseded'].includes(certificate.state)) throw ended(certificate);
    if (certificate.endsOn === null || extension.until <= certificate.endsOn)
      throw new DomainError('certificate.extension_before_end', nameOf(certificate));
    if (certificate.extendedTo === extension.until) return false;
    await tx.execute(`update certificates.certificate set extended_to = $2, version = version + 1 where id = $1`, [
      certificate.id,
      extension.until,
    ]);
    await this.tell(tx, by, certificate, 'extended', extension);
    return true;
  }

  /** The result is there, or none will come: from today on the printed end counts again. False when there was no extension. */
  async endExtension(tx: Tx, by: Author, what: { certificateId: string; reason: string }): Promise<boolean> {
    const certificate = await loadLive(tx, what.certificateId, 'for update of c');
    if (certificate.extendedTo === null) return false;
    await tx.execute(`update certificates.certificate set extended_to = null, version = version + 1 where id = $1`, [
      certificate.id,
    ]);
    await this.tell(tx, by, certificate, 'extension-ended', what);
    return true;
  }

  private async move(
    tx: Tx,
    certificate: LiveCertificate,
    to: 'issued' | 'suspended' | 'withdrawn',
    said: Said,
  ): Promise<void> {
    const named = to === 'issued' ? [null, null] : [said.reason, said.paper ?? null];
    await tx.execute(
      `update certificates.certificate set state = $2, state_reason = $3, state_paper = $4, state_since = platform.today(), version = version + 1
        where id = $1`,
      [certificate.id, to, ...named],
    );
  }

  /** The end with all holds; the days before it in which the certificate is expiring move along. */
  private async reckonEnd(tx: Tx, certificate: LiveCertificate): Promise<void> {
    const holds = await tx.query<HoldSpan>(
      `select from_on as "from", to_on as "to" from certificates.hold_span where certificate_id = $1`,
      [certificate.id],
    );
    await tx.execute(
      `update certificates.certificate set ends_on = coalesce($2::date, 'infinity'), expiring_from = coalesce($2::date - notice_days, 'infinity'),
              version = version + 1 where id = $1`,
      [certificate.id, endWithHolds(certificate, holds)],
    );
  }

  private async tell(tx: Tx, by: Author, certificate: LiveCertificate, kind: EventKind, said: Said): Promise<void> {
    const { id, productId, producerId, state } = certificate;
    await addCertificateEvent(tx, id, kind, said);
    const now = await loadLive(tx, id);
    await recordTransition(tx, by, {
      entity: 'certificate',
      id,
      action: kind,
      from: state,
      to: now.state,
      reason: said.reason,
    });
    const topic = TOPIC[kind];
    if (topic) await addEvent(tx, topic, { certificateId: id, productId, producerId }, by);
  }
}

const nameOf = (certificate: LiveCertificate) => ({
  productName: certificate.productName,
  numberText: certificate.numberText,
});
const refused = (certificate: LiveCertificate) =>
  new DomainError('certificate.not_in_force', { ...nameOf(certificate), state: certificate.state });
const ended = (certificate: LiveCertificate) =>
  new DomainError('certificate.already_ended', { ...nameOf(certificate), state: certificate.state });
