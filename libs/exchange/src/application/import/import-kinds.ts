import { DomainError } from '@app/kernel';
import type { ImportKind } from './import-kind';
import { PaperResultsKind } from './kinds/paper-results-kind';
import { PlansKind } from './kinds/plans-kind';
import { ProducersKind } from './kinds/producers-kind';
import { ProductsKind } from './kinds/products-kind';
import { CommunicationKind, PromotionKind, TrainingKind } from './kinds/register-kinds';
import { SalesPointsKind } from './kinds/sales-points-kind';

type Kind = ImportKind<{ readonly rowNo: number }>;

/** Each kind of data that can be imported, in the order of the page. */
export const KIND_CLASSES = [
  ProducersKind,
  ProductsKind,
  PlansKind,
  PaperResultsKind,
  SalesPointsKind,
  TrainingKind,
  CommunicationKind,
  PromotionKind,
] as const;

/** All kinds of data that can be imported. */
export class ImportKinds {
  private readonly kinds: ReadonlyMap<string, Kind>;

  constructor(kinds: readonly Kind[]) {
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]));
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
