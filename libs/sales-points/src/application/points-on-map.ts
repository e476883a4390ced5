import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicMapLayers } from '@app/certificates';
import { PublicPoints } from './public-points';

/** More points than a province has. */
const MOST_POINTS = 2_000;

/** Puts the published points that have a position on the public map of products. */
@Injectable()
export class PointsOnMap implements OnModuleInit {
  constructor(
    private readonly layers: PublicMapLayers,
    private readonly points: PublicPoints,
  ) {}

  onModuleInit(): void {
    this.layers.register({
      title: 'Điểm giới thiệu và bán sản phẩm OCOP',
      points: async () => {
        const all = { q: undefined, kind: undefined, unitId: undefined, after: undefined, limit: MOST_POINTS };
        return (await this.points.list(all)).flatMap(({ name, lat, lon, code }) =>
          lat === null || lon === null ? [] : [{ name, lat: Number(lat), lon: Number(lon), path: `/d/${code}` }],
        );
      },
    });
  }
}
