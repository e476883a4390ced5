import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import { StateChip } from '../../components/state-chip';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { Photos } from './photo-field';
import type { SalesPoint } from './point-page';
import { Answers } from './remedy-form';
import { INSPECTIONS, WARNING_STATES } from './texts';
import { useAskedWarning } from './use-asked';
import { useBoth, useSay } from '../../texts/language';
import { Said } from '../../components/said';

type Inspection = SalesPoint['inspections'][number];
type Warning = SalesPoint['warnings'][number];

/** Inspections and shelf checks, each with its violations and their remedy date. */
export function ChecksSection({ point }: { point: SalesPoint }) {
  const both = useBoth();
  const say = useSay();
  if (point.publishedOn === null) return null;
  const due = point.inspectionDueOn;
  const text = due === null ? undefined : say('Lần kiểm tra định kỳ tiếp theo trước ngày {0}.', dayText(due));
  return (
    <PageSection title={both('Kiểm tra', 'Inspections')} text={text}>
      {point.inspections.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có lần kiểm tra nào.')}</Typography>
      )}
      <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {point.inspections.map((inspection) => (
          <InspectionCard
            key={inspection.id}
            point={point}
            inspection={inspection}
            warning={point.warnings.find(({ inspectionId }) => inspectionId === inspection.id)}
          />
        ))}
      </Stack>
    </PageSection>
  );
}

interface CardProps {
  point: SalesPoint;
  inspection: Inspection;
  warning: Warning | undefined;
}

function InspectionCard({ point, inspection, warning }: CardProps) {
  const say = useSay();
  const scanned = (inspection.summary['scanned'] ?? 0) > 0;
  return (
    <Card component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3">
          {say(INSPECTIONS[inspection.kind] ?? inspection.kind)}, {dayText(inspection.inspectedOn)}
        </Typography>
        {warning ? (
          <StateChip state={warning.state} states={WARNING_STATES} />
        ) : (
          <ToneChip tone="good" label="Không có vi phạm" />
        )}
      </Stack>
      <Typography sx={{ color: 'text.secondary' }}>{inspection.members}</Typography>
      {scanned && (
        <Typography sx={{ fontWeight: 600 }}>
          <Said text={inspection.sentence} />
        </Typography>
      )}
      {warning && <Violations warning={warning} />}
      {warning && <Answers pointId={point.id} answers={warning.answers} />}
      {inspection.note !== null && <Typography sx={{ whiteSpace: 'pre-line' }}>{inspection.note}</Typography>}
      <Photos pointId={point.id} ids={inspection.fileIds} />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <PdfButton href={`/api/sales-points/${point.id}/inspections/${inspection.id}/print`}>
          {say('Biên bản (PDF)')}
        </PdfButton>
        {warning?.state === 'open' && point.mayManage && <Remedied point={point} warning={warning} />}
      </Stack>
    </Card>
  );
}

function Violations({ warning }: { warning: Warning }) {
  const say = useSay();
  return (
    <>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
        {warning.violations.map((violation) => (
          <li key={violation.kind}>
            <Said text={violation.text} />
          </li>
        ))}
      </ul>
      <Typography>
        {warning.closedOn === null
          ? say('Khắc phục trước khi hết ngày {0}.', dayText(warning.remedyBy))
          : say('Hạn khắc phục {0}, xong ngày {1}.', dayText(warning.remedyBy), dayText(warning.closedOn))}
      </Typography>
    </>
  );
}

function Remedied({ point, warning }: { point: SalesPoint; warning: Warning }) {
  const say = useSay();
  const [asking, setAsking] = useState(useAskedWarning() === warning.id);
  const remedy = useCommand({
    run: (reason: string, attempt) =>
      api.POST('/api/sales-points/{id}/warnings/{partId}/remedied', {
        params: { path: { id: point.id, partId: warning.id } },
        body: { reason },
        headers: attempt.headers({ version: warning.version }),
      }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {say('Đã khắc phục…')}
      </Button>
      {asking && (
        <ConfirmDialog
          open
          title="Vi phạm đã được khắc phục?"
          text={
            <>
              <Typography>{say('Ghi căn cứ: ảnh, biên bản, hàng đã rút khỏi quầy.')}</Typography>
              <Answers pointId={point.id} answers={warning.answers} />
            </>
          }
          confirmLabel="Xác nhận"
          reason="required"
          pending={remedy.pending}
          problem={remedy.problem}
          onConfirm={(reason) => remedy.run(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
