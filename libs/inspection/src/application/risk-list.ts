import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce } from '@app/certificates';
import type { Tx } from '@app/platform/database';
import { byRisk, fullMonths, riskOf, type Risk } from '../domain/risk';
import type { RiskWeights } from '../domain/risk-weights';

/** A product in force with its risk on the day. */
export interface RiskRow {
  readonly productId: string;
  readonly certificateId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly stars: number;
  readonly lastOn: string | null;
  readonly risk: Risk;
}

interface Past {
  readonly productId: string;
  readonly minor: number;
  readonly serious: number;
  readonly critical: number;
  readonly lastOn: string | null;
  readonly openReports: number;
}

/** Which products should be looked at first. */
@Injectable()
export class RiskList {
  constructor(private readonly certificates: CertificatesFacade) {}

  /** Every product in force without an open inspection, highest risk first. */
  async all(tx: Tx, weights: RiskWeights): Promise<RiskRow[]> {
    const ids = await tx.query<{ productId: string; sheetNo: number }>(
      `select p.id as "productId", p.sheet_no as "sheetNo" from producers.product p
        where exists (select from certificates.certificate c where c.product_id = p.id and certificates.whole(c))
          and not exists (select from inspection.inspection i where i.product_id = p.id and i.state in ('planned', 'under-way'))`,
    );
    const productIds = ids.map(({ productId }) => productId);
    const current = await this.certificates.currentOf(tx, productIds);
    const past = await this.past(tx, productIds);
    const { today } = await tx.one<{ today: string }>(`select platform.today() as today`);
    const rows = ids.flatMap(({ productId, sheetNo }): RiskRow[] => {
      const certificate = current.get(productId);
      if (!certificate || !isInForce(certificate.state)) return [];
      const before = past.get(productId);
      const lastOn = before?.lastOn ?? null;
      const facts = {
        stars: certificate.stars,
        sheetNo,
        findings: { minor: before?.minor ?? 0, serious: before?.serious ?? 0, critical: before?.critical ?? 0 },
        monthsSince: fullMonths(lastOn ?? certificate.issuedOn, today),
        everInspected: lastOn !== null,
        openReports: before?.openReports ?? 0,
      };
      const { id: certificateId, productName, producerName, place, stars } = certificate;
      return [
        { productId, certificateId, productName, producerName, place, stars, lastOn, risk: riskOf(facts, weights) },
      ];
    });
    return byRisk(rows);
  }

  /** Names for rows that are kept without them. */
  async named(tx: Tx, certificateIds: readonly string[]) {
    return this.certificates.certificates(tx, certificateIds);
  }

  private async past(tx: Tx, productIds: readonly string[]): Promise<Map<string, Past>> {
    const rows = await tx.query<Past>(
      `select p.id as "productId", f.minor, f.serious, f.critical, v."lastOn", r.count as "openReports"
         from unnest($1::uuid[]) p (id)
         cross join lateral (
           select count(*) filter (where x.severity = 'minor')::int as minor, count(*) filter (where x.severity = 'serious')::int as serious,
                  count(*) filter (where x.severity = 'critical')::int as critical
             from inspection.inspection i join inspection.finding x on x.inspection_id = i.id where i.product_id = p.id) f
         cross join lateral (
           select max((r.received_at at time zone 'Asia/Ho_Chi_Minh')::date) as "lastOn"
             from inspection.inspection i join inspection.record r on r.inspection_id = i.id where i.product_id = p.id) v
         cross join lateral (
           select count(*)::int as count from inspection.violation_report r where r.product_id = p.id and r.state = 'received') r`,
      [[...productIds]],
    );
    return new Map(rows.map((row) => [row.productId, row]));
  }
}
