import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Said } from '../../components/said';
import { useKeysetQuery, type Answer } from '../../api/hooks';
import { BulkBar } from '../../components/bulk/bulk-bar';
import { BULK_ACTS } from '../../components/bulk/texts';
import { usePicked, type Picked } from '../../components/bulk/use-picked';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useCan } from '../../app/session';
import { useUrlFilters } from '../../components/use-url-filters';
import { WorkDue } from '../../components/work-due';
import { useLanguage, useSay, useTexts } from '../../texts/language';
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
  const picked = usePicked();
  const pages = useKeysetQuery('/api/me/worklist', { params: { query } }, { refetchInterval: 120_000 });
  const work = pages.first;
  return (
    <Page
      title={t.homePage.byLastDay}
      subtitle={words.subtitle}
      breadcrumbs={[{ label: t.homePage.title, to: '/' }]}
      actions={<BulkRecord />}
    >
      <MoreThanTold work={work} />
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: words.search }}
        filters={<Filters work={work} values={values} set={set} />}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title={t.homePage.emptyTitle} text={t.homePage.emptyText} />}
      >
        {(rows) => <WorkTable rows={rows} picked={picked} />}
      </KeysetList>
      <WorkBar rows={pages.items} picked={picked} />
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

/** Who does acts on many finds his own again. */
function BulkRecord() {
  const may = useCan();
  const words = workTexts[useLanguage().language];
  if (!Object.values(BULK_ACTS).some(({ permission }) => may(permission))) return null;
  return (
    <Button component={RouteLink} to="/viec/hang-loat" variant="outlined">
      {words.bulkActs}
    </Button>
  );
}

/** Honest about what is not in the list: kinds of which more waits, and the way to all of it. */
function MoreThanTold({ work }: { work: Work | undefined }) {
  const words = workTexts[useLanguage().language];
  if (work === undefined) return null;
  if (work.more.length === 0) return null;
  return (
    <Stack spacing={1} sx={{ mb: 2 }}>
      {work.more.map(({ kind, to }) => (
        <Alert
          key={kind}
          severity="info"
          action={
            <Button component={RouteLink} to={to} color="inherit" sx={{ whiteSpace: 'nowrap' }}>
              {words.seeAll}
            </Button>
          }
        >
          {words.moreOf(words.kinds[kind] ?? kind, work.kinds.find((each) => each.kind === kind)?.count ?? 0)}
        </Alert>
      ))}
    </Stack>
  );
}

const keyOf = ({ bulk }: WorkItem): string | undefined => bulk && `${bulk.act} ${bulk.id}`;

/** The picked rows by what can be done to them. */
function WorkBar({ rows, picked }: { rows: readonly WorkItem[]; picked: Picked }) {
  const chosen = picked.of(rows.flatMap((row) => keyOf(row) ?? []));
  const groups = Object.keys(BULK_ACTS).map((act) => ({
    act,
    ids: chosen.flatMap((key) => (key.startsWith(`${act} `) ? [key.slice(act.length + 1)] : [])),
  }));
  return <BulkBar groups={groups} count={chosen.length} onClear={picked.clear} />;
}

function WorkTable({ rows, picked }: { rows: readonly WorkItem[]; picked: Picked }) {
  const say = useSay();
  const t = useTexts();
  const words = workTexts[useLanguage().language];
  const columns: Column<WorkItem>[] = [
    { key: 'title', header: words.work, primary: true, cell: (row) => <Said text={row.title} /> },
    { key: 'content', header: words.content, roomy: true, cell: (row) => <Said text={row.subtitle} /> },
    { key: 'kind', header: words.kind, nowrap: true, cell: (row) => words.kinds[row.kind] ?? row.kind },
    { key: 'unit', header: words.unit, cell: (row) => row.unitName ?? '' },
    {
      key: 'due',
      header: words.due,
      cell: (row) => (row.dueAt === undefined && row.waitingSince === undefined ? words.undated : <WorkDue {...row} />),
    },
  ];
  return (
    <DataTable
      caption={t.homePage.byLastDay}
      columns={columns}
      rows={rows}
      rowKey={({ kind, to, title, dueAt }) => `${kind} ${to} ${title} ${dueAt ?? ''}`}
      rowTo={({ to }) => to}
      {...(rows.some((row) => row.bulk !== undefined)
        ? { pick: { picked, keyOf, titleOf: ({ title }: WorkItem) => say(title) } }
        : {})}
    />
  );
}

interface FiltersProps extends Pick<Filtering, 'values' | 'set'> {
  work: Work | undefined;
}

/** The choices say how much there is of each; one that was shared stays a choice where nothing of it waits now. */
function Filters({ work, values, set }: FiltersProps) {
  const words = workTexts[useLanguage().language];
  const more = new Set(work?.more.map(({ kind }) => kind));
  const kinds = (work?.kinds ?? []).map(({ kind, count }) => ({
    value: kind,
    count: more.has(kind) ? words.moreThan(count) : count,
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

const counted = (choices: readonly (Choice & { count: number | string })[]): Choice[] =>
  choices.map(({ value, label, count }) => ({ value, label: `${label} (${count})` }));

function withChosen(
  choices: readonly Choice[],
  chosen: string | undefined,
  names: Readonly<Record<string, string>>,
): readonly Choice[] {
  if (chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: `${names[chosen] ?? '…'} (0)` }];
}
