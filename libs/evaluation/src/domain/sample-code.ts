/**
 * The short code on the label of a product's sample, made from the case's own id: the last ten of its random digits, so that the
 * label says nothing about producer or order. The QR code holds the address `/mau/<code>`.
 */
export const sampleCode = (caseId: string): string => caseId.replaceAll('-', '').slice(-10).toUpperCase();

export const samplePath = (caseId: string): string => `/mau/${sampleCode(caseId)}`;
