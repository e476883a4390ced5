import type { Paper, PdfOptions } from '@app/platform/pdf';

/**
 * What a paper is written with, whatever file it becomes: the parts that Decree 30/2020/NĐ-CP asks for. A paper that keeps to them
 * can be had as PDF (to read, to print) and as DOCX (to be worked on); what only one of them can do stays with that one.
 */
export type PaperWriter = Pick<
  Paper,
  | 'officialHeading'
  | 'formHeading'
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'facts'
  | 'draftMark'
  | 'signatures'
  | 'signaturePair'
  | 'newPage'
>;

export type PaperFormat = 'pdf' | 'docx';

/** What a paper is called and how it lies; `createdAt` is the moment that the file says it was made. */
export type PaperOptions = Pick<PdfOptions, 'title' | 'layout' | 'createdAt' | 'author' | 'pageNumbers'>;
