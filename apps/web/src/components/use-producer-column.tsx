import { useCan, useSession } from '../app/session';
import type { Column } from './data-table';
import { TwoLines } from './two-lines';

interface OfProducer {
  readonly producerName: string;
  readonly unitName: string;
}

/** The column that names the producer; left out for a producer whose rows are all its own, so that many fit on a phone. */
export function useProducerColumn(header: string) {
  const isProducer = useCan()('journeys.mandate.give');
  const isHelper = useSession()?.acting !== undefined;
  return <Row extends OfProducer>(rows: readonly Row[]): Column<Row>[] => {
    const isOwn = (isProducer || isHelper) && new Set(rows.map(({ producerName }) => producerName)).size === 1;
    const cell = (row: Row) => <TwoLines text={row.producerName} below={row.unitName} />;
    return isOwn ? [] : [{ key: 'producer', header, roomy: true, cell }];
  };
}
