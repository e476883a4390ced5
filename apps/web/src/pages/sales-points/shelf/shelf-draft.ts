import { useKeptDraft } from '../../../offline/use-kept-draft';
import { serverNow } from '../../../offline/server-clock';
import type { Answer } from '../../../api/hooks';
import type { Checks } from '../check-list';
import type { KeptPhoto } from '../kept-photos';

export type InspectionKind = Answer<'/api/sales-points/{id}'>['inspections'][number]['kind'];

/** One code of the list, with the true time of its scan. */
export interface ScannedCode {
  readonly text: string;
  readonly scannedAt: string;
}

/** A shelf check as it is entered: everything of it stands locked on this device until it is sent. */
export interface ShelfDraft {
  /** Id of the inspection to be: sent twice it is one. */
  readonly id: string;
  readonly pointId?: string;
  readonly codes: readonly ScannedCode[];
  readonly kind?: InspectionKind;
  readonly members: string;
  readonly note: string;
  readonly checks: Checks;
  readonly photos: readonly KeptPhoto[];
}

export const KIT_TASK = 'quay-hang';
export const draftTask = (pointId: string | undefined): string => `${KIT_TASK}:${pointId ?? 'quet'}`;

const emptyDraft = (pointId: string | undefined): ShelfDraft => ({
  ...{ id: crypto.randomUUID(), codes: [], members: '', note: '', checks: {}, photos: [] },
  ...(pointId === undefined ? {} : { pointId }),
});

/** The draft of a point's shelf check, or of one whose point is still to be said. A killed browser loses nothing of it. */
export function useShelfDraft(pointId: string | undefined) {
  const kept = useKeptDraft<ShelfDraft>(draftTask(pointId), emptyDraft(pointId));
  const add = (texts: readonly string[]) =>
    kept.change((now) => {
      const known = new Set(now.codes.map(({ text }) => text));
      const scannedAt = serverNow().toISOString();
      const fresh = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '' && !known.has(text));
      return fresh.length === 0
        ? now
        : { ...now, codes: [...now.codes, ...fresh.map((text) => ({ text, scannedAt }))] };
    });
  const remove = (text: string) =>
    kept.change((now) => ({ ...now, codes: now.codes.filter((code) => code.text !== text) }));
  return { ...kept, add, remove };
}
