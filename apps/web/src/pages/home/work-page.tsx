import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { WorkDue } from '../../components/work-due';
import { useLanguage, useTexts } from '../../texts/language';
import { workTexts } from './texts';
import type { WorkItem } from './work-card';

const FILTERS = ['tim', 'loai', 'han', 'don-vi'] as const;
const URGENCIES = ['overdue', 'week', 'later', 'undated'] as const;

type Filtering = ReturnType<typeof useUrlFilters<(typeof FILTERS)[number]>>;
type Work = Answer<'/api/me/worklist'>;

/** Everything that waits for this person by days left; the filters stand in the address. */
export function WorkPage() {
  const t = useTexts();
  const words = workTexts[useLanguage().language];
  const { values, set, clear, active } = useUrlFilters(FILTERS);
  const query = queryOf(values);
  const options = { refetchInterval: 120_000, keepsPrevious: true };
  const { data, error, isPlaceholderData, refetch } = useApiQuery('/api/me/worklist', { params: { query } }, options);
  const pages = {
    items: data?.items ?? [],
    loading: data === undefined && error === null,
    refreshing: isPlaceholderData,
    problem: error ?? undefined,
    ...{ hasMore: false, loadingMore: false, loadMore: () => undefined, retry: () => void refetch() },
    source: { path: '/api/me/worklist', query },
  };
  return (
    <Page title={t.homePage.byLastDay} subtitle={words.subtitle} breadcrumbs={[{ label: t.homePage.title, to: '/' }]}>
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: words.search }}
        filters={<Filters work={data} values={values} set={set} />}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title={t.homePage.emptyTitle} text={t.homePage.emptyText} />}
      >
        {(rows) => <WorkTable rows={rows} />}
      </KeysetList>
    </Page>
  );
}

function queryOf(values: Filtering['values']) {
  const urgency = URGENCIES.find((each) => each === values.han);
  return {
    ...(values.tim === undefined ? {} : { q: values.tim }),
    ...(values.loai === undefined ? {} : { kind: values.loai }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(values['don-vi'] === undefined ? {} : { unitId: values['don-vi'] }),
  };
}

function WorkTable({ rows }: { rows: readonly WorkItem[] }) {
  const t = useTexts();
  const words = workTexts[useLanguage().language];
  const columns: Column<WorkItem>[] = [
    { key: 'title', header: words.work, primary: true, cell: (row) => row.title },
    { key: 'content', header: words.content, cell: (row) => row.subtitle ?? '' },
    { key: 'kind', header: words.kind, nowrap: true, cell: (row) => words.kinds[row.kind] ?? row.kind },
    { key: 'unit', header: words.unit, cell: (row) => row.unitName ?? '' },
    {
      key: 'due',
      header: words.due,
      cell: ({ dueAt, workingDaysLeft, overdue }) =>
        dueAt === undefined ? words.undated : <WorkDue {...{ dueAt, workingDaysLeft, overdue }} />,
    },
  ];
  return (
    <DataTable
      caption={t.homePage.byLastDay}
      columns={columns}
      rows={rows}
      rowKey={({ kind, to, title, dueAt }) => `${kind} ${to} ${title} ${dueAt ?? ''}`}
      rowTo={({ to }) => to}
    />
  );
}

interface FiltersProps extends Pick<Filtering, 'values' | 'set'> {
  work: Work | undefined;
}

/** The choices say how much there is of each; one that was shared stays a choice where nothing of it waits now. */
function Filters({ work, values, set }: FiltersProps) {
  const words = workTexts[useLanguage().language];
  const kinds = (work?.kinds ?? []).map(({ kind, count }) => ({
    value: kind,
    count,
    label: words.kinds[kind] ?? kind,
  }));
  const units = (work?.units ?? []).map(({ id, name, count }) => ({ value: id, count, label: name }));
  const urgencies = URGENCIES.map((value) => ({
    value,
    count: work?.counts[value] ?? 0,
    label: words.urgencies[value],
  }));
  return (
    <>
      <FilterSelect
        label={words.urgency}
        value={URGENCIES.find((each) => each === values.han)}
        options={counted(urgencies)}
        onChange={(han) => set({ han })}
      />
      <FilterSelect
        label={words.kind}
        value={values.loai}
        options={withChosen(counted(kinds), values.loai, words.kinds)}
        onChange={(loai) => set({ loai })}
      />
      {(units.length > 1 || values['don-vi'] !== undefined) && (
        <FilterSelect
          label={words.unit}
          value={values['don-vi']}
          options={withChosen(counted(units), values['don-vi'], {})}
          onChange={(unit) => set({ 'don-vi': unit })}
        />
      )}
    </>
  );
}

interface Choice {
  value: string;
  label: string;
}

const counted = (choices: readonly (Choice & { count: number })[]): Choice[] =>
  choices.map(({ value, label, count }) => ({ value, label: `${label} (${count})` }));

function withChosen(
  choices: readonly Choice[],
  chosen: string | undefined,
  names: Readonly<Record<string, string>>,
): readonly Choice[] {
  if (chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: `${names[chosen] ?? '…'} (0)` }];
}
