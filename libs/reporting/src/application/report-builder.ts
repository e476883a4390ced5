import { Injectable } from '@nestjs/common';
import { formatDate, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { placeName } from '@app/platform/pdf';
import { readSetting } from '@app/platform/settings';
import type { ContentBlock, ReportContent } from '../domain/report-content';
import type { ReportBlock } from '../domain/report-template';
import { isSilent, speak, vnNumber, type Vocabulary } from '../domain/report-words';
import type { Declared } from './comparisons';
import { ReportAnnexes } from './report-annexes';
import { ReportComparer } from './report-comparer';
import { ReportFigures, type CountedReport } from './report-figures';
import { frameOf, type ReportHead } from './report-record';
import { ReportTexts } from './report-texts';
import { AGENCY_SETTING, RECIPIENTS_SETTING, SIGNER_SETTING } from './reporting-settings';

/** How an issue is signed. */
export interface Signature {
  readonly numberText: string;
  readonly signerTitle: string;
  readonly signerName: string | null;
}

/** Puts a report together from the records: what a draft shows, and what is frozen when it is issued. */
@Injectable()
export class ReportBuilder {
  constructor(
    private readonly counting: ReportFigures,
    private readonly annexes: ReportAnnexes,
    private readonly comparer: ReportComparer,
    private readonly texts: ReportTexts,
  ) {}

  async build(tx: Tx, report: ReportHead, signature?: Signature): Promise<ReportContent> {
    const frame = frameOf(report);
    const counted = await this.counting.count(tx, frame);
    const words = vocabulary(counted);
    const bodies = new Map((await this.texts.current(tx, report.id)).map(({ slot, body }) => [slot, body]));
    return {
      schema: 1,
      ...{
        templateId: report.templateId,
        kind: report.kind,
        period: report.period,
        from: report.fromOn,
        to: report.toOn,
      },
      ...{ unitCut: report.unitCut, issueNo: report.issueNo },
      replaces: await replaced(tx, report),
      heading: await this.heading(tx, signature),
      title: titleOf(frame.template.title, words),
      figures: counted.figures,
      blocks: frame.template.blocks.flatMap((block) => spoken(block, words, bodies, counted.declared)),
      annexes: await this.annexes.all(tx, frame, counted.round),
      answers: await answers(tx, report.id),
      comparison: await this.comparer.against(tx, report, counted.figures),
    };
  }

  private async heading(tx: Tx, signature: Signature | undefined): Promise<ReportContent['heading']> {
    const { name, today } = await tx.one<{ name: string; today: LocalDate }>(
      `select name, platform.today() as today from programme.unit where kind = 'province' and valid_from <= platform.today()
        order by valid_from desc limit 1`,
    );
    const recipients = (await readSetting(tx, RECIPIENTS_SETTING)).split(';').map((each) => each.trim());
    return {
      parentAgency: `UBND ${name}`,
      agency: await readSetting(tx, AGENCY_SETTING),
      place: placeName(name),
      numberText: signature?.numberText ?? null,
      date: today,
      signerTitle: signature?.signerTitle ?? (await readSetting(tx, SIGNER_SETTING)),
      signerName: signature?.signerName ?? null,
      recipients: recipients.filter((each) => each !== ''),
    };
  }
}

const vocabulary = ({ figures, facts }: CountedReport): Vocabulary => ({
  figures: new Map(figures.map((figure) => [figure.id, figure])),
  facts,
});

const plain = (text: string, words: Vocabulary): string => (speak(text, words) ?? []).map((run) => run.text).join('');
const titleOf = plain;

/** A block of the template as it is read; a sentence that has nothing to say is left out. */
function spoken(
  block: ReportBlock,
  words: Vocabulary,
  bodies: ReadonlyMap<string, string>,
  declared: readonly Declared[],
): ContentBlock[] {
  switch (block.block) {
    case 'heading':
      return [{ ...block, text: plain(block.text, words) }];
    case 'text':
      return [{ ...block, body: bodies.get(block.slot) ?? '' }];
    case 'differences':
      return declared.flatMap(differenceBlock);
    case 'sentence': {
      const text = isSilent(block.main, words) ? block.otherwise : block.text;
      const runs = text === undefined ? undefined : speak(text, words);
      return runs === undefined ? [] : [{ block: 'sentence', runs }];
    }
  }
}

/** A difference between a paper and the records is said, never evened out. */
function differenceBlock({ metric, title, amount, computed, difference, document, entryId }: Declared): ContentBlock[] {
  if (difference === '0') return [];
  const sign = metric.endsWith('-share') ? '%' : '';
  const shown = (value: string | null): string => (value === null ? '–' : `${vnNumber(value)}${sign}`);
  const source = document === null ? '' : ` (${document})`;
  const text = `Chênh lệch: ${title}: số kê khai${source} là ${shown(amount)}, theo hồ sơ là ${shown(computed)}, chênh lệch ${difference === null ? '–' : vnNumber(difference)}${sign === '' ? '' : ' điểm phần trăm'}.`;
  return [{ block: 'difference', text, entryId }];
}

async function replaced(tx: Tx, { replacesId }: ReportHead): Promise<ReportContent['replaces']> {
  if (replacesId === null) return null;
  return tx.one<{ numberText: string; issuedOn: string }>(
    `select number_text as "numberText", issued_on as "issuedOn" from reporting.report_issue where report_id = $1`,
    [replacesId],
  );
}

/** What the units said, by name; the newest answer of each. */
function answers(tx: Tx, reportId: string): Promise<ReportContent['answers'][number][]> {
  return tx.query(
    `select l.unit_id as "unitId", u.name as "unitName", coalesce(a.verdict, 'none') as verdict, a.comment
       from reporting.report_line l join programme.unit u on u.id = l.unit_id
       left join lateral (select x.verdict, x.comment from reporting.report_answer x
                           where x.report_id = l.report_id and x.unit_id = l.unit_id order by x.id desc limit 1) a on true
      where l.report_id = $1 order by u.name, l.unit_id`,
    [reportId],
  );
}

/** "Báo cáo này thay báo cáo số …": what a corrected issue says of the one before. */
export const replacesWords = (replaces: ReportContent['replaces']): string | undefined =>
  replaces === null
    ? undefined
    : `Báo cáo này thay thế Báo cáo số ${replaces.numberText} ngày ${formatDate(replaces.issuedOn as LocalDate)}.`;
