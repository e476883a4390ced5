/** Why a file is not an issued certificate with signatures added; the words stand in the module's problems. */
export type SignedPdfFault =
  | 'not-the-issued-file'
  | 'nothing-added'
  | 'truncated'
  | 'unreadable'
  | 'content-changed'
  | 'no-signature'
  | 'partial-range'
  | 'covers-text'
  | 'signature-invalid'
  | 'self-made'
  | 'signer-not-valid-then'
  | 'signer-not-trusted';

/** The file is refused; `detail` is for the log of who examines it, in English. */
export class SignedPdfError extends Error {
  constructor(
    readonly fault: SignedPdfFault,
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}

export function refuse(fault: SignedPdfFault, detail: string): never {
  throw new SignedPdfError(fault, detail);
}
