import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CertificatesFacade, type LiveCertificate } from '@app/certificates';
import { Env } from '@app/config';
import { SYSTEM_USER_ID } from '@app/identity';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { SalesPointsFacade, type PublicPointName } from '@app/sales-points';
import { FileStore, MEDIA_TYPES, registerFile } from '@app/platform/storage';
import { isTimely, readReference, referenceOf } from '../domain/form-guard';
import { reportReceived } from '../events';
import { cleanPicture } from './clean-picture';
import { REPORTS_PER_HOUR } from './inspection-settings';

/** What a report is about: a certificate behind a scanned code, or a sales point by its code. */
export type Subject = { readonly certificate: LiveCertificate } | { readonly salesPoint: PublicPointName };

export interface PublicReport {
  readonly what: string;
  readonly place: string;
  readonly contact: string | undefined;
  readonly photo: Buffer | undefined;
  /** Signed time of the form. */
  readonly stamp: string;
  /** Filled in by machines only. */
  readonly trap: string;
}

/** What a reporter is told who asks by the reference. */
export interface ReportAnswer {
  readonly reference: string;
  readonly state: 'received' | 'in-work' | 'done' | 'dismissed';
  readonly receivedAt: string;
}

const SALES_POINT = /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/;
/** Questions by reference that one address may ask in an hour. */
const QUESTIONS_PER_HOUR = 60;

/** Reports of violations from anyone, without a login and without personal data. */
@Injectable()
export class PublicReports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesFacade,
    private readonly points: SalesPointsFacade,
    private readonly store: FileStore,
    private readonly env: Env,
  ) {}

  /** What a code on the way to the form means; undefined = nothing. */
  subject(code: string): Promise<Subject | undefined> {
    return this.uow.read(async (tx) => {
      const [certificate] = await this.certificates.byScan(tx, [code]);
      if (certificate) return { certificate };
      if (!SALES_POINT.test(code)) return undefined;
      const salesPoint = (await this.points.publicNames(tx, [code])).get(code);
      return salesPoint && { salesPoint };
    });
  }

  /** The time at which a form was opened, signed; technical time. */
  stamp(now = Date.now()): string {
    return `${now}.${this.sign(`form:${now}`)}`;
  }

  /** @returns the reference. @throws `inspection.report_refused`, `inspection.too_many_reports`, `inspection.photo_type` */
  async submit(subject: Subject, report: PublicReport, from: { address: string; requestId: string }): Promise<string> {
    if (report.trap !== '' || !this.isOurs(report.stamp)) throw new DomainError('inspection.report_refused');
    const photo = report.photo === undefined ? undefined : await this.store.put(await cleanPicture(report.photo));
    return this.uow.run(async (tx) => {
      const most = await readSetting(tx, REPORTS_PER_HOUR);
      if ((await this.count(tx, `send:${from.address}`)) > most) throw new DomainError('inspection.too_many_reports');
      if (photo) await registerFile(tx, { ...photo, mediaType: MEDIA_TYPES.jpg });
      const [id, reference] = [tx.newId(), referenceOf(randomBytes(7))];
      const certificate = 'certificate' in subject ? subject.certificate : undefined;
      await tx.execute(
        `insert into inspection.violation_report (id, reference, certificate_id, product_id, unit_id, sales_point_code, what, place,
                                                  photo_sha256, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now())`,
        [
          id,
          reference,
          certificate?.id ?? null,
          certificate?.productId ?? null,
          certificate?.unitId ?? null,
          'salesPoint' in subject ? subject.salesPoint.code : null,
          report.what,
          report.place,
          photo?.sha256 ?? null,
        ],
      );
      if (report.contact !== undefined)
        await tx.execute(`insert into inspection.report_contact (report_id, contact) values ($1, $2)`, [
          id,
          report.contact,
        ]);
      const by = { actor: { userId: SYSTEM_USER_ID }, requestId: from.requestId };
      await recordTransition(tx, by, { entity: 'violation-report', id, action: 'receive', from: null, to: 'received' });
      await addEvent(tx, reportReceived, { reportId: id }, by);
      return reference;
    });
  }

  /** @throws `inspection.report_not_found`, `inspection.too_many_reports` */
  state(typed: string, address: string): Promise<ReportAnswer> {
    return this.uow.run(async (tx) => {
      if ((await this.count(tx, `ask:${address}`)) > QUESTIONS_PER_HOUR)
        throw new DomainError('inspection.too_many_reports');
      const found = await tx.maybe<ReportAnswer>(
        `select r.reference, r.received_at as "receivedAt",
                case when r.state <> 'assigned' then r.state when i.state in ('planned', 'under-way') then 'in-work' else 'done' end as state
           from inspection.violation_report r left join inspection.inspection i on i.id = r.inspection_id where r.reference = $1`,
        [readReference(typed)],
      );
      if (!found) throw new DomainError('inspection.report_not_found');
      return found;
    });
  }

  private isOurs(stamp: string): boolean {
    const [opened = '', mac = ''] = stamp.split('.');
    const [given, expected] = [Buffer.from(mac), Buffer.from(this.sign(`form:${opened}`))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    return isTimely(Number(opened), Date.now());
  }

  /** One more from this address within the hour; the address itself is not kept. */
  private async count(tx: Tx, lane: string): Promise<number> {
    await tx.execute(`delete from inspection.report_lane where hour < clock_timestamp() - interval '2 hours'`);
    const { count } = await tx.one<{ count: number }>(
      `insert into inspection.report_lane as l (lane, hour, count) values ($1, date_trunc('hour', clock_timestamp()), 1)
       on conflict (lane, hour) do update set count = l.count + 1 returning count`,
      [this.sign(`lane:${lane}`)],
    );
    return count;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.env.APP_SECRET).update(`reports\n${text}`).digest('base64url').slice(0, 32);
  }
}
