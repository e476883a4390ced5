import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { CriteriaFacade, type Procedure } from '@app/criteria';
import type { Tx } from '@app/platform/database';
import type { Origin } from '@app/platform/outbox';
import { addJob } from '@app/platform/queue';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { RankingFacade, type PublishedDecision, type RankedItem } from '@app/ranking';
import { numberText, productCode } from '../domain/product-code';
import { lastValidDay } from '../domain/validity';
import { SigningKeys } from '../infrastructure/signing-keys';
import { signToken } from '../infrastructure/verify-token';
import { VALIDITY_SETTING } from './certificate-settings';
import { addCertificateEvent, type CertificateFacts } from './certificate-record';
import { renderCertificate } from './render-job';

/**
 * Numbers the certificates of a published decision, in the order of the ranking, all in one transaction: counter row locked first,
 * so numbers run without gap or repetition whatever is killed; who comes again finds them there. The files follow as jobs.
 */
@Injectable()
export class IssueCertificates {
  constructor(
    private readonly env: Env,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly ranking: RankingFacade,
    private readonly keys: SigningKeys,
  ) {}

  /** Answers the ids of the certificates made now. */
  async execute(tx: Tx, decisionId: string, about: Origin): Promise<string[]> {
    const decision = await this.ranking.publishedDecision(tx, decisionId);
    await this.lockCounter(tx, this.numbersOf(decision), yearOf(decision));
    const have = await tx.query<{ productId: string }>(
      `select product_id as "productId" from certificates.certificate where decision_id = $1`,
      [decisionId],
    );
    const done = new Set(have.map((row) => row.productId));
    const made: string[] = [];
    for (const item of decision.items) {
      const procedure = await this.criteria.procedure(tx, item.facts.procedureId);
      if (item.granted === null || item.granted < procedure.certificate.leastStars || done.has(item.productId))
        continue;
      made.push(await this.issue(tx, decision, { item, stars: item.granted, procedure }));
    }
    for (const certificateId of made) await addJob(tx, renderCertificate, { certificateId }, about);
    return made;
  }

  private async issue(
    tx: Tx,
    decision: PublishedDecision,
    of: { item: RankedItem; stars: number; procedure: Procedure },
  ): Promise<string> {
    const { item, stars, procedure } = of;
    const key = await this.keys.current();
    await this.keys.register(tx, key);
    const id = tx.newId();
    const year = yearOf(decision);
    const number = await this.next(tx, this.numbersOf(decision), year);
    const token = signToken(
      { certificateId: id, productId: item.productId, decisionId: decision.id, stars, issuedOn: decision.publishedOn },
      key,
    );
    const facts = await this.factsOf(tx, decision, item, token);
    const rule = await readSetting(tx, VALIDITY_SETTING);
    await tx.execute(
      `insert into certificates.certificate (id, decision_id, case_id, product_id, producer_id, unit_id, body, year, number, number_text,
              product_code, stars, facts, product_name, issued_at, issued_on, valid_through, verify_token, key_id,
              dossier_id, procedure_id, notice_days, ends_on, expiring_from, state_since)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::date, $17::date, $18, $19,
               $20, $21, $22::int, $17::date, $17::date - $22::int, $16::date)`,
      [
        id,
        decision.id,
        item.caseId,
        item.productId,
        item.producerId,
        item.unitId,
        this.numbersOf(decision),
        year,
        number,
        numberText(number, year),
        await this.codeOf(tx, item, procedure, year),
        stars,
        JSON.stringify(facts),
        facts.productName,
        decision.publishedAt,
        decision.publishedOn,
        lastValidDay(decision.publishedOn, procedure.certificate.months, rule),
        token,
        key.id,
        item.dossierId,
        procedure.id,
        noticeDays(procedure),
      ],
    );
    await addCertificateEvent(tx, id, 'numbered');
    return id;
  }

  /** The product's own code, given once; by the format and in the numbering of the procedure. */
  private async codeOf(tx: Tx, item: RankedItem, procedure: Procedure, year: number): Promise<string> {
    const kept = await tx.maybe<{ code: string }>(`select code from certificates.product_code where product_id = $1`, [
      item.productId,
    ]);
    if (kept) return kept.code;
    const parts = {
      province: (await this.programme.enclosing(tx, item.unitId, 'province'))?.code,
      district: (await this.programme.enclosing(tx, item.unitId, 'district'))?.code,
      commune: (await this.programme.enclosing(tx, item.unitId, 'commune'))?.code,
      number: await this.next(tx, `product-code:${item.unitId}`, year),
      year,
    };
    const code = productCode(procedure.productCode.format, parts);
    await tx.execute(
      `insert into certificates.product_code (product_id, code, year, procedure_id, given_at) values ($1, $2, $3, $4, platform.now())`,
      [item.productId, code, year, procedure.id],
    );
    return code;
  }

  private async factsOf(
    tx: Tx,
    decision: PublishedDecision,
    item: RankedItem,
    token: string,
  ): Promise<CertificateFacts> {
    const names: string[] = [];
    for (const kind of ['commune', 'district', 'province'] as const) {
      const unit = await this.programme.enclosing(tx, item.unitId, kind);
      if (unit) names.push(unit.name);
    }
    return {
      productName: item.facts.productName,
      producerName: item.facts.producerName,
      place: names.join(', '),
      provinceName: names.at(-1) ?? '',
      issuingBody: decision.issuingBody,
      decisionNumber: decision.number,
      decidedOn: decision.decidedOn,
      roundName: decision.roundName,
      rank: item.rank,
      procedureId: item.facts.procedureId,
      sheetNo: item.facts.sheetNo,
      ...(await this.sheetOf(tx, item)),
      verifyUrl: new URL(`/v/${token}`, this.env.PUBLIC_URL).href,
    };
  }

  private async sheetOf(tx: Tx, item: RankedItem): Promise<Pick<CertificateFacts, 'sheetName' | 'sheetGroup'>> {
    const { content } = await this.criteria.rulebook(tx, item.facts.rulebookId);
    const sheet = content.sheets.find(({ no }) => no === item.facts.sheetNo);
    return { sheetName: sheet?.name ?? null, sheetGroup: sheet?.group ?? null };
  }

  private numbersOf(decision: PublishedDecision): string {
    return `certificate:${decision.unitId}`;
  }

  private async lockCounter(tx: Tx, body: string, year: number): Promise<void> {
    await tx.execute(
      `insert into certificates.certificate_counter (body, year, last) values ($1, $2, 0) on conflict do nothing`,
      [body, year],
    );
    await tx.one(`select last from certificates.certificate_counter where body = $1 and year = $2 for update`, [
      body,
      year,
    ]);
  }

  private async next(tx: Tx, body: string, year: number): Promise<number> {
    const row = await tx.one<{ last: number }>(
      `insert into certificates.certificate_counter (body, year, last) values ($1, $2, 1)
       on conflict (body, year) do update set last = certificate_counter.last + 1 returning last`,
      [body, year],
    );
    return row.last;
  }
}

/** From so many days before its end a certificate is expiring: the filing window has begun, or the warning is due. */
const noticeDays = ({ reassessment }: Procedure): number =>
  reassessment.openDaysBefore ?? reassessment.warnDaysBefore ?? 0;

const yearOf = (decision: PublishedDecision): number => Number(decision.publishedOn.slice(0, 4));
