import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Said } from '../../components/said';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { PaperDialog } from './paper-dialog';
import type { SalesPoint } from './point-page';
import { PAPER_KINDS } from './texts';
import { useAskedPaper } from './use-asked';
import { fileAddress } from './upload-file';
import { useSay } from '../../texts/language';

type Paper = SalesPoint['papers'][number];

/** Papers of a point with their expiry; what is missing is named. */
export function PapersSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const asked = useAskedPaper();
  const [adding, setAdding] = useState(asked !== undefined);
  const [retiring, setRetiring] = useState<Paper | undefined>();
  const mayWrite = point.mayRun && point.state !== 'closed' && point.state !== 'revoked';
  const kept = point.papers.filter(({ retiredReason }) => retiredReason === null);
  const columns: Column<Paper>[] = [
    { key: 'title', header: 'Giấy tờ', primary: true, cell: (paper) => <Said text={paper.title} /> },
    { key: 'kind', header: 'Loại', cell: (paper) => PAPER_KINDS[paper.kind] ?? paper.kind },
    { key: 'number', header: 'Số', cell: (paper) => paper.number ?? 'Không có số' },
    { key: 'expiry', header: 'Hết hạn', cell: (paper) => <Expiry paper={paper} today={point.today} /> },
    {
      key: 'file',
      header: 'Tệp',
      cell: (paper) => (
        <Stack direction="row" sx={{ gap: 1, justifyContent: { xs: 'flex-end', md: 'flex-start' } }}>
          {paper.fileId !== null && (
            <Link
              href={fileAddress(point.id, paper.fileId)}
              target="_blank"
              rel="noopener"
              sx={{ py: 1.25 }}
              aria-label={say('Xem tệp: {0}', paper.title)}
            >
              {say('Xem')}
            </Link>
          )}
          {mayWrite && (
            <Button size="small" onClick={() => setRetiring(paper)} aria-label={say('Thay giấy tờ: {0}', paper.title)}>
              {say('Thay')}
            </Button>
          )}
        </Stack>
      ),
    },
  ];
  return (
    <PageSection
      title="Giấy tờ"
      text={
        point.missingPapers.length === 0
          ? 'Đủ giấy tờ để gia hạn công nhận.'
          : say(
              'Còn thiếu để gia hạn: {0}.',
              point.missingPapers.map((kind) => say(PAPER_KINDS[kind] ?? kind)).join('; '),
            )
      }
      actions={
        mayWrite && (
          <Button variant="outlined" onClick={() => setAdding(true)}>
            {say('Thêm giấy tờ')}
          </Button>
        )
      }
    >
      {kept.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có giấy tờ nào.')}</Typography>
      ) : (
        <DataTable caption="Giấy tờ của điểm bán" columns={columns} rows={kept} rowKey={(paper) => paper.id} />
      )}
      {adding && <PaperDialog point={point} kind={asked} onClose={() => setAdding(false)} />}
      {retiring !== undefined && <RetireDialog point={point} paper={retiring} onClose={() => setRetiring(undefined)} />}
    </PageSection>
  );
}

function Expiry({ paper, today }: { paper: Paper; today: string }) {
  const say = useSay();
  if (paper.expiresOn === null) return <>{say('Không ghi hạn')}</>;
  if (paper.expiresOn < today) return <ToneChip tone="bad" label="Đã hết hạn" />;
  return <DateText value={paper.expiresOn} />;
}

function RetireDialog({ point, paper, onClose }: { point: SalesPoint; paper: Paper; onClose: () => void }) {
  const retire = useCommand({
    run: (reason: string, attempt) =>
      api.POST('/api/sales-points/{id}/papers/{partId}/retire', {
        params: { path: { id: point.id, partId: paper.id } },
        body: { reason },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sales-points'],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      open
      title="Giấy tờ này không còn dùng?"
      text="Giấy tờ được giữ trong hồ sơ nhưng không tính nữa. Hãy thêm giấy tờ mới thay cho nó."
      confirmLabel="Thay"
      reason="required"
      pending={retire.pending}
      problem={retire.problem}
      onConfirm={(reason) => retire.run(reason)}
      onClose={onClose}
    />
  );
}
