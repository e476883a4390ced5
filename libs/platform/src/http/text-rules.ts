const LINE_CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;

const MULTILINE_CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/u;
/** Invisible or direction-changing characters: two names must not differ only by these. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** More marks on one letter than any language needs. */
const ZALGO = /\p{M}{5,}/u;

export interface TextRule {
  readonly max: number;
  readonly multiline?: boolean;
}

/** NFC, Unicode-aware trim, CRLF folded. */
export function normaliseText(value: string): string {
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** The fault of a normalised text, or undefined. Lengths count code points. */
export function textFault(value: string, rule: TextRule): { code: string; message: string } | undefined {
  if (!value.isWellFormed()) return { code: 'bad_unicode', message: 'Có ký tự Unicode hỏng.' };
  if ((rule.multiline ? MULTILINE_CONTROLS : LINE_CONTROLS).test(value)) {
    return { code: 'control_character', message: 'Có ký tự điều khiển không được phép.' };
  }
  if (INVISIBLE.test(value) || ZALGO.test(value))
    return { code: 'invisible_character', message: 'Có ký tự ẩn không được phép.' };
  if (value === '') return { code: 'empty', message: 'Không được để trống.' };
  if ([...value].length > rule.max) return { code: 'too_long', message: `Dài quá ${rule.max} ký tự.` };
  return undefined;
}
