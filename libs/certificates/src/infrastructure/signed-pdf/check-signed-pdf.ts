import type { X509Certificate } from '@peculiar/x509';
import { checkSigner, verifyCms, type SignerFacts } from './cms-check';
import { refuse } from './faults';
import { checkIncrement, signedPart } from './increment-rules';
import { readRevisions } from './pdf-revisions';
import type { PdfValue } from './pdf-values';

export interface SignedPdfQuestion {
  /** The bytes that were issued. */
  readonly issued: Buffer;
  readonly issuedAt: Date;
  readonly uploaded: Buffer;
  readonly roots: readonly X509Certificate[];
  readonly now: Date;
}

const PDF_DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/;

/** A date of a PDF ("D:20260824100000+07'00'"); undefined when it is none. */
export function pdfDate(text: string | undefined): Date | undefined {
  const parts = PDF_DATE.exec(text ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, sign, ahead = '00', more = '00'] = parts;
  const zone = sign === undefined ? 'Z' : `${sign}${ahead}:${more}`;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/**
 * Takes a file only if it is the issued bytes with nothing but signatures added behind them: each part adds signatures, each
 * signature is right and covers everything up to the end of its part, the last one the whole file.
 * @throws SignedPdfError
 */
export async function checkSignedPdf(question: SignedPdfQuestion): Promise<SignerFacts[]> {
  const { issued, uploaded } = question;
  if (uploaded.length < issued.length && issued.subarray(0, uploaded.length).equals(uploaded))
    refuse('truncated', 'shorter than the issued file');
  if (!uploaded.subarray(0, issued.length).equals(issued)) refuse('not-the-issued-file', 'other bytes');
  if (uploaded.length === issued.length) refuse('nothing-added', 'the issued file itself');
  const revisions = readRevisions(uploaded, issued.length);
  const signers: SignerFacts[] = [];
  let before = new Map<number, PdfValue>();
  for (const [index, revision] of revisions.entries()) {
    const after = new Map([...before, ...revision.objects]);
    const previous = revisions[index - 1];
    if (previous) {
      const trailers = { before: previous.trailer, after: revision.trailer };
      const [signature, ...more] = checkIncrement({ before, after, revision }, trailers);
      if (!signature) refuse('no-signature', 'a part without a signature');
      if (more.length > 0) refuse('partial-range', 'two signatures in one part');
      const isLast = index === revisions.length - 1;
      const most = isLast ? uploaded.length : revision.to;
      const part = signedPart(signature, uploaded, { least: isLast ? most : revision.to - 2, most });
      const verified = await verifyCms(part.cms, part.content);
      signers.push(await checkSigner(verified, { ...question, said: pdfDate(part.said) }));
    }
    before = after;
  }
  return signers;
}
