import { shippedRulebooks, type Sheet } from '@app/criteria';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import { paperFields, paperPdf, type PaperOf, type PAPERS_2020 } from './papers';
import { ticksWithTotal } from './ticks';

/** Somebody's product on its way into a round. */
export interface DossierInput {
  readonly by: Person;
  readonly producerId: string;
  readonly roundId: string;
  readonly planId?: string;
  readonly product: {
    readonly name: string;
    readonly sheetNo: number;
    readonly description: string;
    readonly story: string;
  };
  readonly about: PaperOf;
  readonly rulebookId: string;
  readonly papers: typeof PAPERS_2020;
  /** What the producer gives himself; left out where the sheet cannot be scored. */
  readonly selfScore?: number;
}

export interface FiledDossier extends Versioned {
  readonly id: string;
}

/** @throws Error for a sheet that is not shipped */
export function sheetOf(rulebookId: string, no: number): Sheet {
  const sheet = [...shippedRulebooks().values()]
    .find((book) => book.id === rulebookId)
    ?.sheets.find((each) => each.no === no);
  if (!sheet) throw new Error(`no sheet ${no} in ${rulebookId}`);
  return sheet;
}

/** The sheet ticked to this total, or to the nearest one that can be reached. */
export function ticksNear(sheet: Sheet, total: number, turn = 0): Record<string, number> {
  for (const distance of [0, 1, -1, 2, -2, 3, -3]) {
    try {
      return { ...ticksWithTotal(sheet, total + distance, [], turn) };
    } catch (error) {
      if (distance === -3) throw error;
    }
  }
  return {};
}

/** Product, dossier, papers with their files, own score. */
export async function draftDossier(api: DemoApi, input: DossierInput): Promise<string> {
  const { by: as, producerId, roundId, planId } = input;
  const product = await api.post<Made>(`/api/producers/${producerId}/products`, { as, body: input.product });
  const body = { productId: product.id, roundId, kind: 'first', ...(planId === undefined ? {} : { planId }) };
  const { id } = await api.post<Made>('/api/dossiers', { as, body });
  for (const kind of input.papers) await addPaper(api, id, kind, input);
  if (input.selfScore !== undefined) {
    const ticks = ticksNear(sheetOf(input.rulebookId, input.product.sheetNo), input.selfScore);
    await api.put(`/api/dossiers/${id}/self-score`, { as, ifMatch: 0, body: { ticks } });
  }
  return id;
}

async function addPaper(
  api: DemoApi,
  dossierId: string,
  kind: (typeof PAPERS_2020)[number],
  { by: as, about, rulebookId, product }: DossierInput,
): Promise<void> {
  const fields = paperFields(kind, about, sheetOf(rulebookId, product.sheetNo));
  const paper = await api.post<Made>(`/api/dossiers/${dossierId}/papers`, { as, body: fields });
  const bytes = await paperPdf(kind, about);
  const upload = { dossierId, paperId: paper.id, name: `${kind.title} - ${about.productName}.pdf`, size: bytes.length };
  const begun = await api.post<Made>('/api/uploads', { as, body: upload });
  await api.put(`/api/uploads/${begun.id}/bytes?offset=0`, { as, bytes });
  await api.post(`/api/uploads/${begun.id}/finish`, { as });
}

/** Files a draft. */
export async function submitDossier(api: DemoApi, id: string, as: Person): Promise<FiledDossier> {
  const { version } = await api.get<Versioned>(`/api/dossiers/${id}`, as);
  const receipt = await api.post<Versioned>(`/api/dossiers/${id}/submit`, { as, ifMatch: version, body: {} });
  return { id, version: receipt.version };
}
