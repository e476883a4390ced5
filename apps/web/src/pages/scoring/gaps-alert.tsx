import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Answer } from '../../api/hooks';

export type Sheet = Answer<'/api/rulebooks/{id}/sheets/{no}'>;

/** Why a sheet may be read and never scored: what is missing, by part. */
export function GapsAlert({ sheet }: { sheet: Pick<Sheet, 'no' | 'complete' | 'gaps'> }) {
  if (sheet.complete) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>Phiếu {sheet.no} chưa đủ tiêu chí nên không được chấm</AlertTitle>
      {sheet.gaps.length === 0 ? (
        'Văn phòng cần bổ sung tiêu chí của phiếu trước khi chấm.'
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {sheet.gaps.map((gap) => (
            <li key={gap.part}>
              Phần {gap.part}: mới có {gap.found} trên {gap.max} điểm, còn thiếu {gap.max - gap.found} điểm.
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
