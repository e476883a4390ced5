import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { CriteriaFacade } from '@app/criteria';
import type { LocalDate } from '@app/kernel';
import { recordTransition, recordTransitions, type Author, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { certificateRecorded } from '../events';
import { SigningKeys } from '../infrastructure/signing-keys';
import { signToken } from '../infrastructure/verify-token';
import { addCertificateEvent, type CertificateFacts } from './certificate-record';

/** A certificate as a register of before this system has it. */
export interface EarlierCertificate {
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly sheetNo: number;
  readonly stars: number;
  /** As printed. */
  readonly numberText: string;
  readonly productCode: string;
  readonly issuingBody: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  readonly issuedOn: LocalDate;
  readonly validThrough: LocalDate;
}

/** What the records have already and what a row of a register would repeat. */
export interface TakenCertificates {
  readonly products: ReadonlySet<string>;
  /** `<issuing body>|<number>|<year>`, as {@link numberKey} makes it. */
  readonly numbers: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

export const numberKey = (of: { issuingBody: string; numberText: string; issuedOn: string }): string =>
  `earlier:${of.issuingBody}:${of.issuedOn.slice(0, 4)}|${of.numberText}`;

const bodyOf = (of: EarlierCertificate): string => `earlier:${of.issuingBody}:${of.issuedOn.slice(0, 4)}`;

/**
 * Certificates issued on paper before this system: their number is what is printed, their state follows the same clock, they have a
 * code of their own to be looked up by, and neither decision nor file here.
 */
@Injectable()
export class EarlierCertificates {
  constructor(
    private readonly env: Env,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly keys: SigningKeys,
  ) {}

  /** Which of these would stand twice. */
  async taken(
    tx: Tx,
    asked: { productIds: readonly string[]; numbers: readonly string[]; codes: readonly string[] },
  ): Promise<TakenCertificates> {
    const products = await tx.query<{ id: string }>(
      `select distinct product_id as id from certificates.certificate where product_id = any($1)`,
      [asked.productIds],
    );
    const numbers = await tx.query<{ key: string }>(
      `select body || '|' || number_text as key from certificates.certificate where number_text = any($1) and origin = 'imported'
       union all select 'issued|' || number_text from certificates.certificate where number_text = any($1) and origin = 'decision'`,
      [asked.numbers],
    );
    const codes = await tx.query<{ code: string }>(`select code from certificates.product_code where code = any($1)`, [
      asked.codes,
    ]);
    return {
      products: new Set(products.map(({ id }) => id)),
      numbers: new Set(numbers.map(({ key }) => key)),
      codes: new Set(codes.map(({ code }) => code)),
    };
  }

  /** Takes one in; whether it may is for the caller to find out by {@link taken}. */
  async record(tx: Tx, by: Author, of: EarlierCertificate, batchId: string): Promise<string> {
    const id = tx.newId();
    const procedure = await this.criteria.procedureForFilingDate(tx, of.decidedOn);
    const key = await this.keys.current();
    await this.keys.register(tx, key);
    const { productId, producerId, stars, issuedOn } = of;
    const token = signToken({ certificateId: id, productId, decisionId: null, stars, issuedOn }, key);
    const facts = await this.factsOf(tx, of, procedure.id, token);
    const notice = procedure.reassessment.openDaysBefore ?? procedure.reassessment.warnDaysBefore ?? 0;
    await tx.execute(
      `insert into certificates.certificate (id, origin, product_id, producer_id, unit_id, body, year, number_text, product_code, stars,
              facts, product_name, issued_at, issued_on, valid_through, verify_token, key_id, state, procedure_id, notice_days, ends_on,
              expiring_from, state_since)
       values ($1, 'imported', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ($12::date)::timestamp at time zone 'Asia/Ho_Chi_Minh', $12::date,
               $13::date, $14, $15, 'issued', $16, $17::int, $13::date, $13::date - $17::int, $12::date)`,
      [
        id,
        productId,
        producerId,
        of.unitId,
        bodyOf(of),
        Number(issuedOn.slice(0, 4)),
        of.numberText,
        of.productCode,
        stars,
        JSON.stringify(facts),
        of.productName,
        issuedOn,
        of.validThrough,
        token,
        key.id,
        procedure.id,
        notice,
      ],
    );
    await tx.execute(
      `insert into certificates.product_code (product_id, code, year, procedure_id, given_at, origin)
       values ($1, $2, $3, $4, platform.now(), 'imported')`,
      [productId, of.productCode, Number(issuedOn.slice(0, 4)), procedure.id],
    );
    const paper = `Quyết định số ${of.decisionNumber}`;
    await addCertificateEvent(tx, id, 'issued', { reason: 'Giấy chứng nhận giấy, nhập từ sổ', paper });
    const change = { action: 'record-earlier', from: null, to: 'issued', facts: { import: batchId } };
    await recordTransition(tx, by, { entity: 'certificate', id, ...change });
    await addEvent(tx, certificateRecorded, { certificateId: id, productId, producerId }, by);
    return id;
  }

  /** Takes back what was taken in and nothing has happened to since; answers what stays and the table that holds it. */
  async remove(tx: Tx, by: Author, ids: readonly string[]): Promise<{ id: string; heldBy: string }[]> {
    const touched = await tx.query<{ id: string; heldBy: string }>(
      `select c.id, 'certificate_event' as "heldBy" from certificates.certificate c
        where c.id = any($1) and (c.version > 1 or c.origin <> 'imported'
              or exists (select from certificates.certificate_event e where e.certificate_id = c.id and e.kind not in ('issued', 'expiring', 'expired')))`,
      [ids],
    );
    if (touched.length > 0) return touched;
    await tx.execute(`delete from certificates.certificate_event where certificate_id = any($1)`, [ids]);
    const products = await tx.query<{ id: string }>(
      `select product_id as id from certificates.certificate where id = any($1)`,
      [ids],
    );
    const held = await tx.query<{ id: string; heldBy: string }>(
      `select id, held_by as "heldBy" from platform.delete_untouched('certificates.certificate', $1)`,
      [ids],
    );
    if (held.length > 0) return held;
    await tx.execute(`delete from certificates.product_code where product_id = any($1)`, [
      products.map(({ id }) => id),
    ]);
    await recordTransitions(
      tx,
      by,
      ids.map((id) => ({
        entity: 'certificate',
        id,
        action: 'import-undone',
        from: 'issued',
        to: 'removed',
      })),
    );
    return [];
  }

  private async factsOf(tx: Tx, of: EarlierCertificate, procedureId: string, token: string): Promise<CertificateFacts> {
    const names: string[] = [];
    for (const kind of ['commune', 'district', 'province'] as const) {
      const unit = await this.programme.enclosing(tx, of.unitId, kind);
      if (unit) names.push(unit.name);
    }
    const { productName, producerName, issuingBody, decisionNumber, decidedOn, sheetNo } = of;
    return {
      ...{ productName, producerName, issuingBody, decisionNumber, decidedOn, procedureId, sheetNo },
      place: names.join(', '),
      provinceName: names.at(-1) ?? '',
      roundName: null,
      rank: null,
      sheetName: null,
      verifyUrl: new URL(`/v/${token}`, this.env.PUBLIC_URL).href,
    };
  }
}
