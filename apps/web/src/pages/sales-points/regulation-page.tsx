import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Said } from '../../components/said';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { groupDigits } from '../../lib/money';
import { useSay, type Say } from '../../texts/language';
import { LimitDialog } from './limit-dialog';
import { RegulationSteps } from './regulation-steps';
import { BASES, REGULATION_HISTORY, REGULATION_STATES } from './texts';

export type Regulation = Answer<'/api/sales-regulations/{id}'>;
export type Limit = Regulation['limits'][number];

/** A regulation with its limits: what each is, where it comes from, what the office must confirm. */
export function RegulationPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/sales-regulations/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <RegulationView regulation={data} reload={() => void refetch()} />;
}

function RegulationView({ regulation, reload }: { regulation: Regulation; reload: () => void }) {
  const say = useSay();
  const [changing, setChanging] = useState<Limit | undefined>();
  const isDraft = regulation.state === 'draft' && regulation.allowedActions.length > 0;
  const open = regulation.limits.filter(({ basis }) => basis === 'open').length;
  const columns: Column<Limit>[] = [
    { key: 'label', header: 'Giới hạn', primary: true, cell: (limit) => <Said text={limit.label} /> },
    {
      key: 'value',
      header: 'Mức@@quy định',
      align: 'right',
      nowrap: true,
      cell: (limit) => `${groupDigits(limit.value)} ${say(limit.unit)}`,
    },
    {
      key: 'basis',
      header: 'Căn cứ',
      cell: (limit) => (
        <ToneChip tone={limit.basis === 'open' ? 'attention' : 'neutral'} label={BASES[limit.basis] ?? limit.basis} />
      ),
    },
    { key: 'source', header: 'Nguồn', cell: (limit) => limit.source },
    ...(isDraft ? [changeColumn(say, setChanging)] : []),
  ];
  return (
    <Page
      title={regulation.title}
      subtitle={regulation.issuingBody}
      breadcrumbs={[
        { label: 'Điểm bán OCOP', to: '/diem-ban' },
        { label: 'Quy định', to: '/diem-ban/quy-dinh' },
      ]}
      state={<StateChip state={regulation.state} states={REGULATION_STATES} />}
    >
      <Stack spacing={4}>
        <RegulationSteps regulation={regulation} reload={reload} />
        <FactList facts={factsOf(say, regulation)} />
        <PageSection
          title="Các giới hạn"
          text={
            open === 0
              ? 'Mọi giới hạn đều có căn cứ.'
              : say('{0} giới hạn chưa tìm thấy văn bản: văn phòng cần xác nhận.', open)
          }
        >
          <DataTable caption="Các giới hạn" columns={columns} rows={regulation.limits} rowKey={(limit) => limit.key} />
        </PageSection>
        <HistorySection entries={regulation.history} words={REGULATION_HISTORY} states={REGULATION_STATES} />
      </Stack>
      {changing !== undefined && (
        <LimitDialog regulation={regulation} limit={changing} onClose={() => setChanging(undefined)} />
      )}
    </Page>
  );
}

const changeColumn = (say: Say, onChange: (limit: Limit) => void): Column<Limit> => ({
  key: 'change',
  header: 'Sửa',
  cell: (limit) => (
    <Button onClick={() => onChange(limit)} aria-label={say('Sửa {0}', say(limit.label))}>
      {say('Sửa')}
    </Button>
  ),
});

const factsOf = (say: Say, regulation: Regulation): (readonly [string, string | null])[] => [
  ['Số', regulation.number],
  [
    'Thẩm định',
    regulation.reviewedOn === null
      ? null
      : say('văn bản {0} ngày {1}', regulation.reviewNumber ?? '', dayText(regulation.reviewedOn)),
  ],
  ['Ban hành ngày', regulation.issuedOn === null ? null : dayText(regulation.issuedOn)],
  [
    'Hiệu lực',
    regulation.inForceFrom === null
      ? null
      : regulation.inForceTo === null
        ? say('từ {0}', dayText(regulation.inForceFrom))
        : say('từ {0} đến hết {1}', dayText(regulation.inForceFrom), dayText(regulation.inForceTo)),
  ],
];
