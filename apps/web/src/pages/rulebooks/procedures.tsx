import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { PageSection } from '../../components/page-section';
import { useSay, type Say } from '../../texts/language';
import { dayText } from '../../lib/dates';
import { Said } from '../../components/said';

type Procedure = Answer<'/api/procedures'>[number];
type Level = Procedure['levels'][number];

const ACTS: Readonly<Record<string, string>> = {
  opinion: 'Nêu ý kiến, không chấm điểm',
  score: 'Hội đồng chấm điểm',
  record: 'Quyết định ở cấp trên, chỉ ghi nhận',
};

/** Who does what at which level, by a rulebook's procedures. */
export function Procedures({ rulebookId }: { rulebookId: string }) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/procedures');
  const mine = data?.filter((procedure) => procedure.rulebookId === rulebookId) ?? [];
  return (
    <PageSection title="Trình tự" text="Các cấp, ngưỡng gửi lên, cấp công nhận sao, thành phần hồ sơ.">
      {data === undefined && error === null && <LoadingList rows={2} />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      <Stack spacing={3}>
        {mine.map((procedure) => (
          <div key={procedure.id}>
            <Typography variant="h3">
              <Said text={procedure.name} />
            </Typography>
            <Typography sx={{ color: 'text.secondary', mb: 1 }}>
              {say(
                'Từ {0} · giấy chứng nhận {1} tháng · nguồn: {2}',
                dayText(procedure.effectiveFrom),
                procedure.certificateMonths,
                say(procedure.source),
              )}
            </Typography>
            <Levels procedure={procedure} />
            <Contents procedure={procedure} />
          </div>
        ))}
      </Stack>
    </PageSection>
  );
}

function passUpText(level: Level, levels: readonly Level[], say: Say): string {
  if (level.passUpTo === null) return say('Không gửi');
  const to = say(levels.find((each) => each.level === level.passUpTo)?.label ?? level.passUpTo);
  return level.passUpFromPoints === null
    ? say('{0}, mọi kết quả', to)
    : say('{0}, từ {1} điểm', to, level.passUpFromPoints);
}

function Levels({ procedure }: { procedure: Procedure }) {
  const say = useSay();
  return (
    <DataTable
      caption={say('Các cấp của {0}', say(procedure.name))}
      rows={procedure.levels}
      rowKey={(row) => row.level}
      columns={[
        { key: 'label', header: 'Cấp', primary: true, cell: (row) => <Said text={row.label} /> },
        { key: 'act', header: 'Việc', cell: (row) => ACTS[row.act] ?? row.act },
        { key: 'up', header: 'Gửi lên', cell: (row) => passUpText(row, procedure.levels, say) },
        {
          key: 'grants',
          header: 'Công nhận',
          cell: (row) => (row.grants.length === 0 ? say('Không') : say('{0} sao', row.grants.join(', '))),
        },
      ]}
    />
  );
}

function Contents({ procedure }: { procedure: Procedure }) {
  const say = useSay();
  return (
    <Accordion variant="outlined" sx={{ mt: 1.5 }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        {say('Thành phần hồ sơ ({0})', procedure.contents.length)}
      </AccordionSummary>
      <AccordionDetails>
        <ul style={{ margin: 0 }}>
          {procedure.contents.map((content) => (
            <li key={content.code}>
              <Said text={content.title} />
              {content.required ? say(' (bắt buộc)') : ''}
            </li>
          ))}
        </ul>
      </AccordionDetails>
    </Accordion>
  );
}
