import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useLabel } from '../../texts/language';
import type { Dossier } from './dossier-page';

const NONE = 'none';

/** The approved business plan that belongs to the dossier. */
export function PlanChoice({ dossier }: { dossier: Dossier }) {
  const label = useLabel();
  const mayEdit = dossier.allowedActions.includes('edit');
  const plans = useApiQuery(
    '/api/business-plans',
    { params: { query: { state: 'approved', producerId: dossier.producerId } } },
    { enabled: mayEdit },
  );
  const choose = useCommand({
    run: (planId: string | undefined, attempt) =>
      api.PUT('/api/dossiers/{id}/plan', {
        params: { path: { id: dossier.id } },
        body: planId === undefined ? {} : { planId },
        headers: attempt.headers({ version: dossier.version }),
      }),
    invalidates: ['/api/dossiers'],
  });
  if (!mayEdit)
    return dossier.planName === null ? null : (
      <span>{label({ vi: `Phương án: ${dossier.planName}`, en: `Plan: ${dossier.planName}` })}</span>
    );
  const options = plans.data?.items ?? [];
  return (
    <TextField
      select
      label={label({ vi: 'Phương án đã duyệt', en: 'Approved plan' })}
      value={dossier.planId ?? NONE}
      disabled={choose.pending || plans.data === undefined}
      error={choose.problem !== undefined}
      helperText={
        choose.problem?.title ??
        (plans.data !== undefined && options.length === 0
          ? label({ vi: 'Chủ thể chưa có phương án được duyệt.', en: 'The producer has no approved plan.' })
          : undefined)
      }
      onChange={(event) => choose.run(event.target.value === NONE ? undefined : event.target.value)}
      sx={{ flex: '1 1 100%' }}
    >
      <MenuItem value={NONE}>{label({ vi: 'Chưa chọn', en: 'None chosen' })}</MenuItem>
      {options.map((plan) => (
        <MenuItem key={plan.id} value={plan.id}>
          {plan.productName}
        </MenuItem>
      ))}
    </TextField>
  );
}
