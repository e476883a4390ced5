import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { DataTable, type Column } from '../../../components/data-table';
import { DaysLeft } from '../../../components/days-left';
import { ExportLinks } from '../../../components/export-links';
import { FilterSelect } from '../../../components/filter-select';
import { PageSection } from '../../../components/page-section';
import { RouteLink } from '../../../components/route-link';
import { useUrlFilters } from '../../../components/use-url-filters';
import { dayText } from '../../../lib/dates';
import { plusDays } from '../../inspection/days-until';
import { groupDigits } from '../../../lib/money';
import { useSay, type Say } from '../../../texts/language';
import { BOARD, KINDS } from '../texts';
import { actOf, GROUPS, type DayWork } from './acts';

const FIRST = 10;

/** What waits, overdue first; the filters stand in the address. */
interface DayWorkProps {
  work: readonly DayWork[];
  today: string;
  mayAct: boolean;
}

export function DayWorkSection({ work, today, mayAct }: DayWorkProps) {
  const say = useSay();
  const { values, set } = useUrlFilters(['nhom', 'han']);
  const [all, setAll] = useState(false);
  const group = GROUPS.find(({ key }) => key === values.nhom);
  const found = work.filter(
    (line) => (group === undefined || group.kinds.some((each) => each === line.kind)) && isDue(line, values.han, today),
  );
  const shown = all ? found : found.slice(0, FIRST);
  const counted = GROUPS.map(({ key, label, kinds }) => ({
    value: key,
    label: `${say(label)} (${work.filter(({ kind }) => kinds.some((each) => each === kind)).length})`,
  }));
  return (
    <PageSection title={`${say('Việc cần làm')} (${found.length})`}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'center' }}>
        <FilterSelect
          label={say('Nhóm việc')}
          value={group?.key}
          options={counted}
          onChange={(nhom) => set({ nhom })}
        />
        <FilterSelect
          label={say('Thời hạn')}
          value={values.han}
          options={Object.entries(DUE).map(([value, words]) => ({
            value,
            label: `${say(words)} (${work.filter((line) => isDue(line, value, today)).length})`,
          }))}
          onChange={(han) => set({ han })}
        />
        <ExportLinks source={{ path: '/api/sales-points/board', query: {} }} />
      </Stack>
      {found.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{say('Không có việc nào chờ.')}</Typography>
      ) : (
        <DataTable
          caption={say('Việc cần làm')}
          columns={columnsOf(say, mayAct)}
          rows={shown}
          rowKey={(line) => `${line.kind} ${line.pointId} ${line.partId ?? ''}`}
          rowTo={(line) => `/diem-ban/${line.pointId}`}
        />
      )}
      {found.length > FIRST && (
        <Button variant="outlined" sx={{ mt: 1.5 }} onClick={() => setAll(!all)}>
          {all ? say('Chỉ xem {0} việc gấp nhất', FIRST) : say('Xem tất cả {0} việc', found.length)}
        </Button>
      )}
    </PageSection>
  );
}

const DUE: Readonly<Record<string, string>> = { 'qua-han': 'Quá hạn', 'bay-ngay': 'Trong bảy ngày tới' };

/** As the day's figures count them: past their last day, or within seven days from today on. */
function isDue({ dueOn }: DayWork, asked: string | undefined, today: string): boolean {
  if (asked === undefined || !(asked in DUE)) return true;
  if (dueOn === null) return false;
  return asked === 'qua-han' ? dueOn < today : dueOn >= today && dueOn < plusDays(today, 7);
}

const columnsOf = (say: Say, mayAct: boolean): readonly Column<DayWork>[] => [
  { key: 'name', header: say('Điểm bán'), primary: true, cell: (line) => line.name },
  {
    key: 'kind',
    header: say('Việc'),
    cell: (line) => [say(BOARD[line.kind] ?? line.kind), aboutOf(say, line)].join(''),
  },
  { key: 'unit', header: say('Địa bàn'), cell: (line) => line.unitName, wideOnly: true },
  {
    key: 'due',
    header: say('Hạn'),
    cell: ({ dueOn, daysLeft, overdue }) =>
      dueOn === null ? (
        say('Không định hạn')
      ) : (
        <Stack sx={{ alignItems: { xs: 'flex-end', md: 'flex-start' }, gap: 0.5 }}>
          <DaysLeft workingDaysLeft={daysLeft} overdue={overdue} dueOn={dueOn} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {dayText(dueOn)}
          </Typography>
        </Stack>
      ),
  },
  ...(mayAct
    ? [
        {
          key: 'act',
          header: say('Bước tiếp'),
          cell: (line: DayWork) => {
            const { verb, to } = actOf(line);
            return (
              <Button
                component={RouteLink}
                to={to}
                variant="outlined"
                sx={{ whiteSpace: 'nowrap' }}
                aria-label={`${say(verb)}: ${line.name}`}
              >
                {say(verb)}
              </Button>
            );
          },
        },
      ]
    : []),
];

/** What the line is about, in words: a kind of point, a paper, money, a number of violations. */
function aboutOf(say: Say, { kind, detail }: DayWork): string {
  if (detail === '') return '';
  if (kind.startsWith('step-')) return ` · ${say(KINDS[detail] ?? detail)}`;
  if (kind.startsWith('money-') || kind === 'recovery') return ` · ${groupDigits(detail)} đ`;
  if (kind === 'warning' || kind === 'warning-answered') return ` · ${say('{0} vi phạm', detail)}`;
  return ` · ${detail}`;
}
