import { useEffect, useState } from 'react';
import { useSession } from '../../app/session';
import { takenFile } from '../../offline/taken-products';

/** The bytes of a paper: from this device where it was taken along, else from the server. */
export async function fileOf(
  userId: string,
  caseId: string | undefined,
  dossierId: string,
  fileId: string,
): Promise<Blob> {
  const nothing = () => undefined; // a browser that keeps nothing
  const taken = caseId === undefined ? undefined : await takenFile(userId, caseId, fileId).catch(nothing);
  if (taken !== undefined) return taken;
  const answer = await fetch(`/api/dossiers/${dossierId}/files/${fileId}`, { credentials: 'same-origin' });
  if (!answer.ok) throw new TypeError('file not found');
  return answer.blob();
}

/** An address within this page for a paper; undefined while it is fetched, null where it cannot be had. */
export function useFileAddress(
  caseId: string | undefined,
  dossierId: string,
  fileId: string | undefined,
): string | null | undefined {
  const userId = useSession()?.user.id ?? '';
  const [address, setAddress] = useState<string | null | undefined>();
  useEffect(() => {
    setAddress(undefined);
    if (fileId === undefined) return;
    let made: string | undefined;
    let left = false;
    fileOf(userId, caseId, dossierId, fileId).then(
      (blob) => {
        if (left) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => {
        if (!left) setAddress(null);
      },
    );
    return () => {
      left = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [userId, caseId, dossierId, fileId]);
  return address;
}
