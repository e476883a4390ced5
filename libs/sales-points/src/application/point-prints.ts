import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import type { PaperFormat } from '@app/platform/paper';
import { drawQr, renderPdf } from '@app/platform/pdf';
import { ProgrammeFacade } from '@app/programme';
import { KIND_WORDS } from '../domain/point-kinds';
import { OfficeBoard } from './office-board';
import { letterOf, type Letter } from './letters-paper';
import { inspectionPdf, recognitionPdf, surveyPdf, wholePdf, type PaperFrame, type ScanLine } from './point-pdfs';
import { PointQueries, type PointDetail } from './point-queries';
import { loadRegulation } from './regulation-record';
import { MANAGE_POINT } from './sales-access';

const isOpen = ({ state }: PointDetail['warnings'][number]): boolean => state !== 'remedied';

/** Stands in a draft until the province has issued its regulation. */
const UNNUMBERED = 'Quy định của tỉnh về điểm giới thiệu và bán sản phẩm OCOP (số …, ngày …)';

/** Makes the papers of a point. */
@Injectable()
export class PointPrints {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: PointQueries,
    private readonly programme: ProgrammeFacade,
    private readonly office: OfficeBoard,
    private readonly env: Env,
  ) {}

  /** @throws `sales_point.not_found`, `sales_point.inspection_not_found` for what is not there */
  async print(actor: Actor, id: string, paper: 'survey' | 'recognition' | 'whole'): Promise<Buffer> {
    const point = await this.queries.get(actor, id);
    const frame = await this.frame(point);
    if (paper === 'whole') return wholePdf(point, frame);
    if (paper === 'recognition') return recognitionPdf(point, await this.regulationName(point), frame);
    const [survey] = point.surveys;
    if (!survey) throw new DomainError('sales_point.inspection_not_found');
    return surveyPdf(point, survey, frame);
  }

  /** Letter or decision of the department. @throws `sales_point.not_found`, `sales_point.letter_without_ground` */
  async letter(actor: Actor, id: string, letter: Letter, format: PaperFormat): Promise<Buffer> {
    const point = await this.queries.get(actor, id);
    const who = { actor, permission: MANAGE_POINT };
    const owed = letter === 'reminder' ? await this.uow.read((tx) => this.office.owed(tx, who, id)) : [];
    const isEmpty = letter === 'reminder' ? owed.length === 0 : letter === 'warning' && !point.warnings.some(isOpen);
    if (isEmpty) throw new DomainError('sales_point.letter_without_ground');
    const regulation = (await this.regulationNumber(point)) ?? UNNUMBERED;
    const facts = { frame: await this.frame(point), regulation, owed };
    return letterOf(point, letter, facts, format);
  }

  /** @throws `sales_point.not_found`, `sales_point.inspection_not_found` */
  async inspection(actor: Actor, id: string, inspectionId: string): Promise<Buffer> {
    const point = await this.queries.get(actor, id);
    const found = point.inspections.find((each) => each.id === inspectionId);
    if (!found) throw new DomainError('sales_point.inspection_not_found');
    const scans = await this.uow.read((tx) =>
      tx.query<ScanLine>(
        `select text, product_name as "productName", verdict, judged_on as "judgedOn" from sales.scan where inspection_id = $1 order by position`,
        [inspectionId],
      ),
    );
    return inspectionPdf(point, found, scans, await this.frame(point));
  }

  /** The sheet to hang up: name, code, where it leads. */
  async sign(actor: Actor, id: string): Promise<Buffer> {
    const point = await this.queries.get(actor, id);
    const address = this.address(point);
    const { at } = await this.frame(point);
    return renderPdf({ title: `Mã QR ${point.name}`, createdAt: at }, (paper) => {
      paper.title('Điểm giới thiệu và bán sản phẩm OCOP', point.name);
      paper.paragraph(`${KIND_WORDS[point.kind]} · ${point.address}, ${point.unitName}`, {
        align: 'center',
        indent: 0,
      });
      const size = 300;
      drawQr(paper.pdf, address, { x: paper.left + (paper.width - size) / 2, y: paper.pdf.y + 12, size });
      paper.pdf.y += size + 30;
      paper.paragraph('Quét mã để xem điểm bán có đang được công nhận không.', {
        align: 'center',
        indent: 0,
        bold: true,
      });
      paper.paragraph(address, { align: 'center', indent: 0 });
    });
  }

  address = (point: Pick<PointDetail, 'code'>): string => new URL(`/d/${point.code}`, this.env.PUBLIC_URL).href;

  private frame(point: PointDetail): Promise<PaperFrame> {
    return this.uow.read(async (tx) => {
      const province = await this.programme.enclosing(tx, point.unitId, 'province');
      const { now, today } = await this.programme.clock(tx);
      return { provinceName: province?.name ?? point.unitName, today, at: now };
    });
  }

  private async regulationNumber(point: PointDetail): Promise<string | undefined> {
    const { title, number } = await this.uow.read((tx) => loadRegulation(tx, point.regulationId));
    return number === null ? undefined : `Quyết định số ${number} (${title})`;
  }

  private async regulationName(point: PointDetail): Promise<string> {
    const { title, number } = await this.uow.read((tx) => loadRegulation(tx, point.regulationId));
    return number === null ? title : `Quyết định số ${number} (${title})`;
  }
}
