import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Answer } from '../../api/hooks';
import { useSheetTexts } from './sheet-texts';

export type Sheet = Answer<'/api/rulebooks/{id}/sheets/{no}'>;

/** Why a sheet may be read and never scored: what is missing, by part. */
export function GapsAlert({ sheet }: { sheet: Pick<Sheet, 'no' | 'complete' | 'gaps'> }) {
  const t = useSheetTexts();
  if (sheet.complete) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{t.gapsTitle(sheet.no)}</AlertTitle>
      {sheet.gaps.length === 0 ? (
        t.gapsOffice
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {sheet.gaps.map((gap) => (
            <li key={gap.part}>{t.gap(gap.part, gap.found, gap.max)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
