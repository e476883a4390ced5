import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { ImportKind } from './import-kind';
import { PlansKind } from './kinds/plans-kind';
import { ProducersKind } from './kinds/producers-kind';
import { ProductsKind } from './kinds/products-kind';

type Kind = ImportKind<{ readonly rowNo: number }>;

/** All kinds of data that can be imported. */
@Injectable()
export class ImportKinds {
  private readonly kinds: ReadonlyMap<string, Kind>;

  constructor(producers: ProducersKind, products: ProductsKind, plans: PlansKind) {
    const all = [producers, products, plans] as unknown as Kind[];
    this.kinds = new Map(all.map((kind) => [kind.name, kind]));
  }

  all(): Kind[] {
    return [...this.kinds.values()];
  }

  /** @throws `import.kind_unknown` */
  kind(name: string): Kind {
    const found = this.kinds.get(name);
    if (!found) throw new DomainError('import.kind_unknown');
    return found;
  }
}
