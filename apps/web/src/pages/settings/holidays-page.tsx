import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateField } from '../../components/date-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useUrlFilters } from '../../components/use-url-filters';
import { dateText, parseDateText } from '../../lib/dates';
import { useLanguage, useSay } from '../../texts/language';

interface Holiday {
  day: string;
  name: string;
}

/** The office's table of holidays by year: from it working days and last days are counted. */
export function HolidaysPage() {
  const say = useSay();
  const session = useSession();
  const thisYear = Number((session?.businessDate ?? '2026').slice(0, 4));
  const { values, set } = useUrlFilters(['nam']);
  const year = /^20\d\d$/.test(values.nam ?? '') ? Number(values.nam) : thisYear;
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useApiQuery('/api/holidays', { params: { query: { year } } });
  const days = data?.holidays;
  const save = useSaveHolidays(year, data?.version, () => setAdding(false));
  const readAgain = () => void refetch().then(() => save.reset());
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, year])].sort().reverse();
  return (
    <Page
      title="Ngày nghỉ"
      subtitle="Ngày lễ, Tết và ngày nghỉ của cơ quan rơi vào thứ Hai đến thứ Sáu. Hạn tính theo ngày làm việc bỏ qua những ngày này; đổi bảng thì số ngày còn lại của mọi việc đổi theo."
      breadcrumbs={[{ label: 'Thiết lập', to: '/thiet-lap' }]}
      actions={
        data && (
          <Button variant="contained" onClick={() => setAdding(true)}>
            {say('Thêm ngày nghỉ')}
          </Button>
        )
      }
    >
      <Stack spacing={2}>
        <Box role="search" sx={{ display: 'flex' }}>
          <FilterSelect
            label={say('Năm')}
            value={String(year)}
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            onChange={(nam) => set({ nam })}
            always
          />
        </Box>
        {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <LoadingList rows={4} />}
        {save.problem && !adding && <ProblemAlert problem={save.problem} onReload={readAgain} />}
        {days?.length === 0 && (
          <EmptyState
            title={say('Chưa có ngày nghỉ của năm {0}', year)}
            text="Khi có lịch nghỉ của năm, hãy ghi vào đây: chưa ghi thì chỉ bỏ qua thứ Bảy và Chủ nhật."
          />
        )}
        {days !== undefined && days.length > 0 && (
          <Table year={year} days={days} pending={save.pending} onKeep={(kept) => save.run(kept)} />
        )}
      </Stack>
      {adding && days && (
        <AddDialog year={year} days={days} save={save} onReload={readAgain} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}

const useSaveHolidays = (year: number, version: number | undefined, onDone: () => void) =>
  useCommand({
    run: (holidays: readonly Holiday[], attempt) =>
      api.PUT('/api/holidays', { body: { year, holidays: [...holidays] }, headers: attempt.headers({ version }) }),
    invalidates: ['/api/holidays', '/api/me/worklist', '/api/dossiers'],
    onDone,
  });
type Save = ReturnType<typeof useSaveHolidays>;

interface TableProps {
  year: number;
  days: readonly Holiday[];
  pending: boolean;
  onKeep: (days: readonly Holiday[]) => void;
}

function Table({ year, days, pending, onKeep }: TableProps) {
  const say = useSay();
  const { language } = useLanguage();
  const weekday = (day: string): string =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return (
    <DataTable
      caption={say('Ngày nghỉ năm {0}', year)}
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', header: 'Ngày', primary: true, cell: ({ day }) => `${dateText(day)} (${weekday(day)})` },
        { key: 'name', header: 'Tên ngày nghỉ', roomy: true, cell: ({ name }) => name },
        {
          key: 'remove',
          header: 'Bỏ khỏi bảng',
          cell: ({ day }) => (
            <Button
              variant="outlined"
              color="error"
              disabled={pending}
              onClick={() => onKeep(days.filter((each) => each.day !== day))}
              aria-label={say('Bỏ ngày nghỉ {0}', dateText(day))}
            >
              {say('Bỏ')}
            </Button>
          ),
        },
      ]}
    />
  );
}

interface AddProps {
  year: number;
  days: readonly Holiday[];
  save: Save;
  /** Reads the table again, where somebody else changed it meanwhile; what is typed stays. */
  onReload: () => void;
  onClose: () => void;
}

function AddDialog({ year, days, save, onReload, onClose }: AddProps) {
  const say = useSay();
  const [from, setFrom] = useState('');
  const [through, setThrough] = useState('');
  const [name, setName] = useState('');
  const found = daysBetween(from, through === '' ? from : through, year);
  const fresh = found.filter((day) => !days.some((each) => each.day === day));
  const blocked =
    found.length === 0
      ? say('hãy ghi ngày trong năm {0}, không phải thứ Bảy hay Chủ nhật, ví dụ 02/09/{0}', year)
      : fresh.length === 0
        ? 'những ngày này đã có trong bảng'
        : name.trim() === ''
          ? 'hãy ghi tên ngày nghỉ'
          : undefined;
  const all = [...days, ...fresh.map((day) => ({ day, name: name.trim() }))];
  return (
    <FormDialog
      title={say('Thêm ngày nghỉ năm {0}', year)}
      submitLabel={say('Thêm {0} ngày', fresh.length)}
      pending={save.pending}
      problem={save.problem}
      onReload={onReload}
      blocked={blocked}
      onSubmit={() => save.run(all.sort((a, b) => (a.day < b.day ? -1 : 1)))}
      onClose={onClose}
    >
      <DateField label={say('Từ ngày')} value={from} onChange={setFrom} />
      <DateField label={say('Đến hết ngày (để trống nếu một ngày)')} value={through} onChange={setThrough} />
      <TextField
        label={say('Tên ngày nghỉ')}
        placeholder={say('Tết Nguyên đán')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
    </FormDialog>
  );
}

const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Mondays to Fridays of a span within the year; none where it is no span. */
function daysBetween(from: string, through: string, year: number): string[] {
  if (parseDateText(dateText(from)) === undefined || parseDateText(dateText(through)) === undefined) return [];
  const first = Date.parse(`${from}T00:00:00Z`);
  const count = Math.round((Date.parse(`${through}T00:00:00Z`) - first) / DAY_MS) + 1;
  if (!(count > 0 && count <= MOST_DAYS)) return [];
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS))
    .filter((day) => day.getUTCDay() % 6 !== 0 && day.getUTCFullYear() === year)
    .map((day) => day.toISOString().slice(0, 10));
}
