import { Flag, Int, ListOf, Nested, OneOf, SearchQuery, Text, Uuid } from '@app/platform/http';
import { MAX_FILE_BYTES } from '../application/uploads';
import { AttachIn, PaperFactsIn } from './dossier.in';

export const STANDINGS = ['valid', 'expiring', 'expired'];

export class WalletQuery extends SearchQuery {
  @Uuid({ doc: 'whose wallet' })
  producerId!: string;

  @Text({ max: 60, optional: true })
  kind?: string;

  @OneOf(STANDINGS, { optional: true })
  standing?: string;

  @Flag({ optional: true, query: true, doc: 'only papers that newer ones replaced; else only the newest' })
  replaced?: boolean;
}

export class WalletOwnerQuery {
  @Uuid({ doc: 'whose wallet' })
  producerId!: string;
}

export class WalletUseIn extends AttachIn {
  @Uuid()
  dossierId!: string;
}

export class WalletUsesIn {
  @ListOf(() => WalletUseIn, {
    min: 1,
    max: 50,
    doc: 'how each of these dossiers uses the paper; others stay as they are',
  })
  uses!: WalletUseIn[];
}

class NewPaperIn extends PaperFactsIn {
  @Uuid({ doc: 'whose wallet' })
  producerId!: string;

  @ListOf(() => WalletUseIn, { max: 50, doc: 'dossiers in work that use it at once' })
  attach!: WalletUseIn[];
}

export class UploadIn {
  @Uuid({ optional: true, doc: 'dossier that the paper is attached to; without it the file goes to the wallet' })
  dossierId?: string;

  @Uuid({ doc: 'paper; of a new one the id that it will have' })
  paperId!: string;

  @Nested(() => NewPaperIn, { optional: true, doc: 'wallet only: the paper that comes into being with this file' })
  paper?: NewPaperIn;

  @Text({ max: 255 })
  name!: string;

  @Int({ min: 1, max: MAX_FILE_BYTES, doc: 'bytes' })
  size!: number;

  @Text({ max: 64, pattern: /^[0-9a-f]{64}$/, optional: true, doc: 'SHA-256 of the bytes; the wallet asks for it' })
  sha256?: string;
}
