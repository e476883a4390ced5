import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProvinceMap {
  readonly provinceCode: string;
  /** Longitude and latitude around the province. */
  readonly outline: readonly (readonly [number, number])[];
  /** Seats of the former districts that have known coordinates; the others have none here, and none are made up. */
  readonly places: readonly {
    readonly districtCode: string;
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
    /** The name stands at the left, where names would meet. */
    readonly labelLeft?: boolean;
  }[];
}

let loaded: ProvinceMap | undefined;

/** The map that is shipped with the application; its sources stand in the file. */
export function provinceMap(): ProvinceMap {
  loaded ??= JSON.parse(readFileSync(join(__dirname, '..', '..', 'data', 'map', 'hatinh.json'), 'utf8')) as ProvinceMap;
  return loaded;
}
