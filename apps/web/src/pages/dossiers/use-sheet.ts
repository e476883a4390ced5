import { useApiQuery } from '../../api/hooks';
import { keyedCriteria } from '../../lib/score-sheet';
import type { Dossier } from './dossier-page';

/** The score sheet by which the dossier is judged, and its criteria with their keys. */
export function useSheet(dossier: Pick<Dossier, 'rulebookId' | 'sheetNo'>) {
  const { data, error, refetch } = useApiQuery('/api/rulebooks/{id}/sheets/{no}', {
    params: { path: { id: dossier.rulebookId, no: dossier.sheetNo } },
  });
  return { sheet: data, criteria: data === undefined ? [] : keyedCriteria(data), error, refetch };
}
