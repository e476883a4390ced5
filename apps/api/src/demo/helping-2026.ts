import { addDays, type LocalDate } from '@app/kernel';
import { SPECIALITIES } from './data/catalogue';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import { sheetOf, ticksNear } from './dossiers';
import { productNameAt } from './plan-drafts';
import { ideaFields } from './plan-texts';
import type { DraftAtWork } from './round-2026';
import type { Timeline } from './timeline';

const COMMUNE = 'Xã Tiên Điền';
const MANDATE_DAYS = 30;
/** What the producer gives himself so far. */
const OWN_SCORE = 66;

/**
 * The producer of the dossier in work has a product half done at each step: an idea, a plan, the dossier. The commune's officer
 * fills in the own score for him, under a mandate for this one product.
 */
export function planHelping(
  timeline: Timeline,
  api: DemoApi,
  office: Person,
  told: { readonly today: LocalDate; readonly draft: () => DraftAtWork },
): void {
  const { today, draft } = told;
  timeline.on(today, async () => {
    await beginIdea(api, draft());
    await beginPlan(api, draft(), office, Number(today.slice(0, 4)));
    await fillIn(api, draft(), today);
  });
}

/** What the customer pays for is written; where the material comes from is not yet. */
async function beginIdea(api: DemoApi, { by: as, producerId }: DraftAtWork): Promise<void> {
  const product = SPECIALITIES.sesameCrackers;
  const { productName, isNewProduct, sheetNo, description, coreValue } = ideaFields({
    product,
    productName: productNameAt(product, COMMUNE),
  });
  const body = { producerId, productName, isNewProduct, sheetNo, description, coreValue };
  await api.post<Made>('/api/ideas', { as, body });
}

async function beginPlan(api: DemoApi, draft: DraftAtWork, office: Person, firstYear: number): Promise<void> {
  const { by: as, producerId } = draft;
  const product = SPECIALITIES.peanutOil;
  const productName = productNameAt(product, COMMUNE);
  const { id: ideaId } = await api.post<Made>('/api/ideas', {
    as,
    body: { ...ideaFields({ product, productName }), producerId },
  });
  await api.post(`/api/ideas/${ideaId}/submit`, { as, ifMatch: 1 });
  await api.post(`/api/ideas/${ideaId}/select`, { as: office, ifMatch: 2, body: {} });
  const sections = {
    organisation: 'Hộ kinh doanh, hai vợ chồng đứng bếp ép dầu.',
    product: `${product.packing}; nguyên liệu: ${product.material.toLowerCase()}. ${product.value}`,
  };
  const capital = [
    { year: firstYear, source: 'owner', amount: '120000000' },
    { year: firstYear, source: 'loan', amount: '80000000' },
  ];
  const rest = { yearGoals: [], declaredTotal: '260000000', capital };
  await api.post('/api/business-plans', {
    as,
    body: { ideaId, productName, firstYear, horizonYears: 3, sections, ...rest },
  });
}

/** Consent, code, mandate, and one act under it. */
async function fillIn(api: DemoApi, draft: DraftAtWork, today: LocalDate): Promise<void> {
  const { by, officer: as, producerId, dossierId, sheetNo, rulebookId } = draft;
  const { productId } = await api.get<{ productId: string }>(`/api/dossiers/${dossierId}`, by);
  const consent = { producerId, journeyId: productId, helperKind: 'commune-officer' };
  const { code } = await api.post<{ code: string }>('/api/mandates', {
    as: by,
    body: { ...consent, validThrough: addDays(today, MANDATE_DAYS) },
  });
  const { id } = await api.post<Made>('/api/mandates/take', { as, body: { code } });
  await api.post(`/api/mandates/${id}/enter`, { as });
  const ticks = ticksNear(sheetOf(rulebookId, sheetNo), OWN_SCORE);
  await api.put<Versioned>(`/api/dossiers/${dossierId}/self-score`, { as, ifMatch: 0, body: { ticks } });
  await api.post('/api/mandates/leave', { as });
}
