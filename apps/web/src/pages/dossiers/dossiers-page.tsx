import { useApiQuery, useKeysetQuery, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { BeginButton } from '../../components/begin-button';
import { BulkBar } from '../../components/bulk/bulk-bar';
import { usePicked, type Picked } from '../../components/bulk/use-picked';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { Said } from '../../components/said';
import { TwoLines } from '../../components/two-lines';
import { useProducerColumn } from '../../components/use-producer-column';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useLanguage } from '../../texts/language';
import { DueDay } from './due-day';
import { listTexts } from './list-texts';
import { DOSSIER_STEPS, standingsFor } from './texts';

const FILTERS = ['tim', 'trang-thai', 'chang', 'dot', 'cho-toi', 'xep'] as const;

type Row = RowOf<'/api/dossiers'>;

/** Dossiers that this person may see; at a desk first what waits there, the nearest last day first. */
export function DossiersPage() {
  const may = useCan();
  const t = listTexts[useLanguage().language];
  const filters = useUrlFilters(FILTERS);
  const picked = usePicked();
  const { values, set, clear, active } = filters;
  const atDesk = values['cho-toi'] === 'co';
  const byDue = values.xep !== 'moi';
  const pages = useKeysetQuery('/api/dossiers', {
    params: {
      query: {
        ...(values.tim ? { q: values.tim } : {}),
        ...(values['trang-thai'] ? { state: values['trang-thai'] as 'draft' } : {}),
        ...(values.chang ? { part: values.chang as 'at-desk' } : {}),
        ...(values.dot ? { roundId: values.dot } : {}),
        ...(atDesk ? { atMyDesk: true } : {}),
        order: byDue ? 'due' : 'newest',
      },
    },
  });
  const begin = may('dossiers.dossier.write') && (
    <BeginButton to="/ho-so/moi" form="new-dossier" field="productId" label={t.begin} goOn={t.goOn} />
  );
  return (
    <Page title={t.title} subtitle={t.subtitle} actions={begin}>
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: t.search }}
        filters={<Filters values={values} set={set} />}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title={t.empty} text={t.emptyText} action={begin} />}
      >
        {(rows) => <Rows rows={rows} picked={picked} />}
      </KeysetList>
      <Chosen rows={pages.items} picked={picked} />
    </Page>
  );
}

/** What a desk does to many: accept what was filed, remind of what the producer still has to do. */
const ACTS = { 'dossiers.accept': ['submitted'], 'dossiers.remind': ['draft', 'supplement-asked'] } as const;
const PICKABLE: readonly string[] = Object.values(ACTS).flat();

function Rows({ rows, picked }: { rows: readonly Row[]; picked: Picked }) {
  const t = listTexts[useLanguage().language];
  const producerColumn = useProducerColumn(t.producer);
  const decides = useCan()('dossiers.intake.decide');
  const keyOf = (row: Row) => (PICKABLE.includes(row.state) ? row.id : undefined);
  return (
    <DataTable
      caption={t.title}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => `/ho-so/${row.id}`}
      {...(decides ? { pick: { picked, keyOf, titleOf: (row: Row) => row.productName } } : {})}
      columns={[
        { key: 'product', header: t.product, primary: true, cell: (row) => row.productName },
        ...producerColumn(rows),
        {
          key: 'receipt',
          header: t.receiptRound,
          roomy: true,
          cell: (row) => <TwoLines text={row.receiptNo ?? t.notFiled} below={<Said text={row.roundName} />} />,
        },
        { key: 'due', header: t.due, cell: (row) => <DueDay value={row.dueOn} /> },
        {
          key: 'state',
          header: t.state,
          cell: (row) => <StateChip state={row.step ?? row.state} states={DOSSIER_STEPS} />,
        },
      ]}
    />
  );
}

/** Beside the list, not in it: what was done stays on the screen when the last row has left the list. */
function Chosen({ rows, picked }: { rows: readonly Row[]; picked: Picked }) {
  const chosen = rows.filter((row) => picked.has(row.id));
  const groups = Object.entries(ACTS).map(([act, states]) => ({
    act,
    ids: chosen.filter(({ state }) => (states as readonly string[]).includes(state)).map(({ id }) => id),
  }));
  return <BulkBar groups={groups} count={chosen.length} onClear={picked.clear} />;
}

type Filtering = ReturnType<typeof useUrlFilters<(typeof FILTERS)[number]>>;

function Filters({ values, set }: Pick<Filtering, 'values' | 'set'>) {
  const may = useCan();
  const label = useLabel();
  const t = listTexts[useLanguage().language];
  const rounds = useApiQuery('/api/rounds');
  const { chosen, choices } = standingsFor(values);
  return (
    <>
      {may('dossiers.intake.decide') && (
        <FilterSelect
          label={t.holder}
          value={values['cho-toi']}
          options={[{ value: 'co', label: t.waitsForMe }]}
          onChange={(value) => set({ 'cho-toi': value })}
        />
      )}
      <FilterSelect
        label={t.state}
        value={chosen?.value}
        options={choices.map((each) => ({ value: each.value, label: label(each.label) }))}
        onChange={(value) => {
          const under = choices.find((each) => each.value === value)?.under;
          set({ 'trang-thai': undefined, chang: undefined, ...(under && { [under]: value }) });
        }}
      />
      <FilterSelect
        label={t.round}
        value={values.dot}
        options={(rounds.data ?? []).map((round) => ({ value: round.id, label: round.name }))}
        onChange={(dot) => set({ dot })}
      />
      <FilterSelect
        label={t.order}
        value={values.xep ?? 'han'}
        options={[
          { value: 'han', label: t.byDue },
          { value: 'moi', label: t.byNewest },
        ]}
        onChange={(xep) => set({ xep: xep === 'moi' ? 'moi' : undefined })}
      />
    </>
  );
}
