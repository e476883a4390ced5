import { criteriaOf } from '@app/criteria';
import { seated, votersOf, type Council } from './councils';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import { sheetOf, ticksNear } from './dossiers';

interface CouncilView {
  readonly rules: { readonly version: number } & Readonly<Record<string, unknown>>;
}

/**
 * Two products of oranges before the council of 2026, which by now wants gated criteria explained: a member enters the sheet of the one
 * for the other, the secretary asks, the member confirms and hands it in where it belongs.
 */
export async function moveSheet2026(
  api: DemoApi,
  council: Council,
  office: Person,
  { sittingId, caseIds }: { sittingId: string; caseIds: readonly string[] },
): Promise<void> {
  const [wrong, right] = caseIds;
  const member = votersOf(council).at(-1);
  if (wrong === undefined || right === undefined || !member) throw new Error('nothing to mistake');
  const { version, ...rules } = (await api.get<CouncilView>(`/api/councils/${council.id}`, office)).rules;
  const body = { rules: { ...rules, explanations: 'gated' }, decisionNo: '07/QC-HĐ' };
  await api.put(`/api/councils/${council.id}/rules`, { as: office, ifMatch: version, body });
  await api.post(`/api/sittings/${sittingId}/call`, { as: office, body: { caseIds } });
  const as = member.person;
  const sheet = orangeSheet();
  await api.post(`/api/cases/${wrong}/ballot`, { as, body: sheet });
  const { id } = await api.post<Made>(`/api/cases/${wrong}/sheet-moves`, {
    as: seated(council, 'secretary').person,
    body: { memberId: member.memberId, toCaseId: right, reason: 'Hai mẫu cam đặt cạnh nhau, nhãn bị đổi chỗ' },
  });
  const asked = await api.get<{ items: readonly Versioned[] }>(`/api/cases/${wrong}/sheet-moves`, as);
  await api.post(`/api/sheet-moves/${id}/confirm`, { as, ifMatch: asked.items[0]?.version ?? 1 });
  await api.post(`/api/cases/${right}/ballot`, { as, body: sheet });
}

/** A sheet of 84 points with words at its gated criteria. */
function orangeSheet(): object {
  const sheet = sheetOf('26-2026', 1);
  const ticks = ticksNear(sheet, 84);
  const gated = criteriaOf(sheet).filter(
    ({ key, options }) => ticks[key] !== undefined && options.some(({ minStar }) => minStar !== undefined),
  );
  const explanations = Object.fromEntries(
    gated.map(({ key, options }) => [key, `Theo minh chứng kèm hồ sơ: ${options[ticks[key] ?? 0]?.label ?? ''}`]),
  );
  return { ticks, explanations, unansweredConfirmed: true };
}
