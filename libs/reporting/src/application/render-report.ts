import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { PAPER_MEDIA_TYPES } from '@app/platform/paper';
import { FileStore, registerFile } from '@app/platform/storage';
import type { ReportContent } from '../domain/report-content';
import { hashOfContent } from './issue-report';
import { files, type ReportFile } from './report-queries';
import { reportPaper } from './report-paper';
import { reportXlsx } from './report-sheets';

export type ReportFormat = ReportFile['format'];

export const REPORT_FORMATS: Readonly<
  Record<ReportFormat, { readonly mediaType: string; readonly make: (content: ReportContent) => Promise<Buffer> }>
> = {
  docx: { mediaType: PAPER_MEDIA_TYPES.docx, make: (content) => reportPaper('docx', content) },
  pdf: { mediaType: PAPER_MEDIA_TYPES.pdf, make: (content) => reportPaper('pdf', content) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: reportXlsx },
};

export interface Reproduction {
  readonly contentSha256: string;
  readonly contentIsWhole: boolean;
  readonly files: readonly {
    readonly format: ReportFormat;
    readonly stored: string;
    readonly made: string;
    readonly isSame: boolean;
  }[];
}

interface Issue {
  readonly content: string;
  readonly sha256: string;
}

/** Makes the files of an issue from its frozen content; made again, they are the same byte for byte. */
@Injectable()
export class RenderReport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** False when the files had been there. */
  async execute(reportId: string): Promise<boolean> {
    const { content } = await this.issue(reportId);
    const frozen = JSON.parse(content) as ReportContent;
    let isNew = false;
    for (const format of Object.keys(REPORT_FORMATS) as ReportFormat[]) {
      const { mediaType, make } = REPORT_FORMATS[format];
      const stored = await this.store.put(await make(frozen));
      isNew = (await this.note(reportId, format, { ...stored, mediaType })) || isNew;
    }
    return isNew;
  }

  /** Makes the files again and compares their hashes with the kept ones. */
  async reproduce(reportId: string): Promise<Reproduction> {
    const { content, sha256 } = await this.issue(reportId);
    const frozen = JSON.parse(content) as ReportContent;
    const again: Reproduction['files'][number][] = [];
    for (const { format, sha256: stored } of await this.uow.read((tx) => files(tx, reportId))) {
      const made = createHash('sha256')
        .update(await REPORT_FORMATS[format].make(frozen))
        .digest('hex');
      again.push({ format, stored, made, isSame: made === stored });
    }
    return { contentSha256: sha256, contentIsWhole: hashOfContent(content) === sha256, files: again };
  }

  private issue(reportId: string): Promise<Issue> {
    return this.uow.read((tx) =>
      tx.one<Issue>(`select content, sha256 from reporting.report_issue where report_id = $1`, [reportId]),
    );
  }

  private note(
    reportId: string,
    format: ReportFormat,
    file: { sha256: string; size: number; mediaType: string },
  ): Promise<boolean> {
    return this.uow.run(async (tx) => {
      await registerFile(tx, file);
      const added = await tx.execute(
        `insert into reporting.report_file (report_id, format, sha256, size, made_at) values ($1, $2, $3, $4, platform.now())
         on conflict do nothing`,
        [reportId, format, file.sha256, file.size],
      );
      return added > 0;
    });
  }
}
