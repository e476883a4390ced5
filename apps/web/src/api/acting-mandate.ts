let mandate: string | undefined;

/** The mandate under which this page works, `none` for the person itself; undefined until the session is known. */
export const actingMandate = (): string | undefined => mandate;

/** Told by the frame of the pages whenever the session is read. */
export function workUnder(mandateId: string | undefined): void {
  mandate = mandateId ?? 'none';
}
