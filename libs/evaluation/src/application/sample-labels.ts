import { formatDate, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { drawQr, nfc, renderPdf } from '@app/platform/pdf';
import { sampleCode, samplePath } from '../domain/sample-code';

export interface SampleLabel {
  readonly caseId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly sheetNo: number;
}

export interface SampleLabels {
  readonly councilName: string;
  readonly roundName: string;
  readonly today: LocalDate;
  readonly madeAt: Instant;
  readonly labels: readonly SampleLabel[];
}

/** Products of a council in a round that are still to be judged, in the order of the day where there is one. */
export async function sampleLabels(
  tx: Tx,
  of: { councilId: string; roundId: string; userId: string; hidden: string },
): Promise<SampleLabels> {
  const head = await tx.one<Omit<SampleLabels, 'labels'>>(
    `select c.name as "councilName", r.name as "roundName", platform.today() as today, platform.now() as "madeAt"
       from evaluation.council c, programme.round r where c.id = $1 and r.id = $2`,
    [of.councilId, of.roundId],
  );
  const labels = await tx.query<SampleLabel>(
    `select c.id as "caseId", c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName",
            c.facts->>'unitName' as "unitName", (c.facts->>'sheetNo')::int as "sheetNo"
       from evaluation.evaluation_case c
       left join lateral (select min(a.position) as position from evaluation.agenda_item a where a.case_id = c.id) a on true
      where c.council_id = $1 and c.round_id = $2 and c.state in ('assigned', 'scoring', 'discussion') and ${of.hidden}
      order by a.position nulls last, c.id limit 500`,
    [of.councilId, of.roundId, of.userId],
  );
  return { ...head, labels };
}

const MM = 72 / 25.4;
/** Two by five labels of 99 × 57 mm on A4 (common sheets of ten). */
const GRID = { columns: 2, rows: 5, width: 99 * MM, height: 57 * MM, left: 6 * MM, top: 6 * MM };
const NO_MARGIN = { top: 0, bottom: 0, left: 0, right: 0 };
const QR_SIZE = 38 * MM;

/** Label sheets for the samples: a QR code that opens the right sheet, number, product, producer. */
export function sampleLabelsPdf(sheet: SampleLabels, publicUrl: string): Promise<Buffer> {
  return renderPdf({ title: 'Nhãn mẫu sản phẩm', createdAt: sheet.madeAt, margins: NO_MARGIN }, ({ pdf }) => {
    const each = GRID.columns * GRID.rows;
    sheet.labels.forEach((label, index) => {
      if (index > 0 && index % each === 0) pdf.addPage();
      const place = index % each;
      const x = GRID.left + (place % GRID.columns) * GRID.width;
      const y = GRID.top + Math.floor(place / GRID.columns) * GRID.height;
      drawLabel(
        pdf,
        { x, y },
        { label, number: index + 1, sheet, url: new URL(samplePath(label.caseId), publicUrl).href },
      );
    });
  });
}

function drawLabel(
  pdf: PDFKit.PDFDocument,
  { x, y }: { x: number; y: number },
  of: { label: SampleLabel; number: number; sheet: SampleLabels; url: string },
): void {
  const { label, number, sheet, url } = of;
  pdf.save().lineWidth(0.5).dash(2, { space: 2 }).rect(x, y, GRID.width, GRID.height).stroke('#999999').restore();
  drawQr(pdf, url, { x: x + 3 * MM, y: y + 4 * MM, size: QR_SIZE });
  const [left, width] = [x + QR_SIZE + 6 * MM, GRID.width - QR_SIZE - 9 * MM];
  pdf.fillColor('#000000');
  const line = (text: string, top: number, face: string, size: number, height: number): void => {
    pdf.font(face).fontSize(size).text(nfc(text), left, top, { width, height, ellipsis: true });
  };
  line(`Mẫu ${number}`, y + 4 * MM, 'serif-bold', 18, 24);
  line(label.productName, y + 13 * MM, 'serif-bold', 12, 44);
  line(`${label.producerName}, ${label.unitName}`, y + 29 * MM, 'serif', 9, 36);
  pdf
    .font('serif-bold')
    .fontSize(11)
    .text(sampleCode(label.caseId), x + 3 * MM, y + QR_SIZE + 5 * MM, {
      width: QR_SIZE,
      align: 'center',
    });
  line(`Phiếu ${label.sheetNo} · ${sheet.roundName}`, y + 43 * MM, 'serif', 8, 10);
  line(`In ngày ${formatDate(sheet.today)}`, y + 47 * MM, 'serif', 8, 10);
}
