import type { ComponentType } from 'react';
import { CapitalPicture, FunnelPicture, PointsPicture, RoundsPicture } from './bar-pictures';
import type { PictureProps } from './picture-query';
import { EndingsPicture, StarsPicture } from './star-pictures';

export type PictureKey = 'stars' | 'funnel' | 'capital' | 'endings' | 'rounds' | 'points';

interface PictureEntry {
  key: PictureKey;
  permission: string;
  Picture: ComponentType<PictureProps & { units?: 'then' | 'now' }>;
}

/** Every picture with the right that opens it, in the order of the overview. */
export const PICTURES: readonly PictureEntry[] = [
  { key: 'stars', permission: 'certificates.certificate.read', Picture: StarsPicture },
  { key: 'funnel', permission: 'reporting.figure.read', Picture: FunnelPicture },
  { key: 'capital', permission: 'reporting.figure.read', Picture: CapitalPicture },
  { key: 'endings', permission: 'certificates.certificate.read', Picture: EndingsPicture },
  { key: 'rounds', permission: 'reporting.progress.read', Picture: RoundsPicture },
  { key: 'points', permission: 'sales.point.read', Picture: PointsPicture },
];
