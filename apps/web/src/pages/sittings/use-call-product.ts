import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';

/** What changes when the room turns to another product. */
export const OF_THE_ROOM = ['/api/sittings', '/api/cases', '/api/me/worklist'];

/** Puts a product of the order of the day before the council and before everybody's eyes. */
export function useCallProduct(sittingId: string) {
  return useCommand({
    run: (caseId: string, attempt) =>
      api.POST('/api/sittings/{id}/call', {
        params: { path: { id: sittingId } },
        body: { caseIds: [caseId], show: true },
        headers: attempt.headers(),
      }),
    invalidates: OF_THE_ROOM,
  });
}
