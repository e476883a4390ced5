import type { Tx } from '@app/platform/database';

export interface PaperFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  /** Null = unknown: films, office documents, damaged files, what came before they were counted. */
  readonly pages: number | null;
}

/** A paper (giấy tờ, minh chứng) as it stands in a dossier. */
export interface DossierPaper {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly checklistCode: string | null;
  /** Criterion keys that it supports, 'A.1.1'. */
  readonly criteria: string[];
  readonly files: PaperFile[];
  readonly version: number;
}

/** Of `dossiers.paper_file`: a {@link PaperFile}. */
export const FILE_COLUMNS = `id, sha256, name, size::int as size, media_type as "mediaType", pages`;

/** Files of the paper `p` as a list. */
export const PAPER_FILES = `coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'sha256', f.sha256, 'name', f.name, 'size', f.size, 'mediaType', f.media_type, 'pages', f.pages)
    order by f.position, f.id) from dossiers.paper_file f where f.paper_id = p.id), '[]')`;
const PAPER = `p.id, p.kind, p.title, p.number, p.issuer, p.issued_on as "issuedOn", p.expires_on as "expiresOn", p.version, ${PAPER_FILES} as files`;

/** Papers attached to a dossier in work, oldest first. */
export function papersOf(tx: Tx, dossierId: string): Promise<DossierPaper[]> {
  return tx.query<DossierPaper>(
    `select ${PAPER}, x.checklist_code as "checklistCode", x.criteria
       from dossiers.dossier_paper x join dossiers.paper p on p.id = x.paper_id where x.dossier_id = $1 order by p.id`,
    [dossierId],
  );
}

/** All papers of a producer that no newer one has replaced: the wallet, from which they are carried over to another dossier. */
export function walletOf(tx: Tx, producerId: string): Promise<Omit<DossierPaper, 'checklistCode' | 'criteria'>[]> {
  return tx.query(
    `select ${PAPER} from dossiers.paper p
      where p.producer_id = $1 and not exists (select 1 from dossiers.paper n where n.replaces_id = p.id)
      order by p.created_at desc, p.id desc limit 500`,
    [producerId],
  );
}
