import { Injectable } from '@nestjs/common';

/** A point of the public map; where it is was told by the office, never worked out from a name. */
export interface MapPoint {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Page of the point. */
  readonly path: string;
}

export interface MapLayer {
  readonly title: string;
  readonly points: () => Promise<readonly MapPoint[]>;
}

/** Modules downstream put their points on the public map: they register a layer when they start. */
@Injectable()
export class PublicMapLayers {
  private readonly layers: MapLayer[] = [];

  register(layer: MapLayer): void {
    this.layers.push(layer);
  }

  all(): readonly MapLayer[] {
    return this.layers;
  }
}
