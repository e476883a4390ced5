/** Rights of which one is enough for some picture. */
export const PICTURE_RIGHTS = [
  'reporting.figure.read',
  'reporting.progress.read',
  'certificates.certificate.read',
  'sales.point.read',
] as const;
