import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { visuallyHidden } from '../../components/visually-hidden';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { moved, MoveButtons } from './move-buttons';
import type { Sitting } from './sitting-page';

type Line = Answer<'/api/sittings/{id}/earlier-agendas/{earlierId}'>['items'][number];

const GROUNDS: Readonly<Record<string, string>> = {
  product: 'Đã có ở phiên trước',
  sheet: 'Cùng bộ sản phẩm với phiên trước',
  unit: 'Cùng địa bàn với phiên trước',
  new: 'Mới so với phiên trước',
};

/** The order of the day after an earlier session, rearranged before it is saved. */
export function CopyAgendaDialog({ sitting, onClose }: { sitting: Sitting; onClose: () => void }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const [order, setOrder] = useState<readonly Line[]>();
  const earlier = useApiQuery('/api/sittings/{id}/earlier-agendas', { params: { path: { id: sitting.id } } });
  const earlierId = chosen ?? earlier.data?.items[0]?.id ?? '';
  const proposal = useApiQuery(
    '/api/sittings/{id}/earlier-agendas/{earlierId}',
    { params: { path: { id: sitting.id, earlierId } } },
    { enabled: earlierId !== '' },
  );
  const lines = order ?? proposal.data?.items ?? [];
  const save = useCommand({
    run: (caseIds: string[], attempt) =>
      api.PUT('/api/sittings/{id}/agenda', {
        params: { path: { id: sitting.id } },
        body: { caseIds },
        headers: attempt.headers({ version: sitting.version }),
      }),
    onDone: onClose,
    invalidates: ['/api/sittings'],
  });
  const error = earlier.error ?? proposal.error;
  const options = (earlier.data?.items ?? []).map((each) => ({
    value: each.id,
    label: say('{0}: {1}, {2} sản phẩm', dayText(each.heldOn), say(each.roundName), each.products),
  }));
  return (
    <FormDialog
      title={say('Xếp chương trình theo phiên trước')}
      text={
        <Typography>
          {say(
            'Sản phẩm đang chờ được xếp theo thứ tự của phiên đã chọn; chỉnh lại bằng mũi tên rồi lưu. Chương trình hiện có được thay thế.',
          )}
        </Typography>
      }
      submitLabel={say('Lưu chương trình')}
      pending={save.pending}
      problem={save.problem}
      blocked={whyNot(earlier.data?.items.length, proposal.data?.items.length, say)}
      onSubmit={() => lines.length > 0 && save.run(lines.map((line) => line.caseId))}
      onClose={onClose}
    >
      {error !== null && <ErrorState problem={error} onRetry={() => void earlier.refetch()} />}
      {error === null && earlier.data === undefined && <LoadingList rows={3} />}
      {options.length > 0 && (
        <div style={{ display: 'flex' }}>
          <FilterSelect
            label={say('Theo phiên họp')}
            value={earlierId}
            options={options}
            onChange={(id) => {
              setChosen(id);
              setOrder(undefined);
            }}
            always
          />
        </div>
      )}
      <Lines lines={lines} onChange={setOrder} />
    </FormDialog>
  );
}

/** Nothing to follow, or nothing to put in order. */
function whyNot(sessions: number | undefined, products: number | undefined, say: Say): string | undefined {
  if (sessions === 0) return say('chưa có phiên họp nào trước đây của hội đồng cùng cấp, cùng địa bàn.');
  return products === 0 ? say('không còn sản phẩm nào chờ.') : undefined;
}

function Lines({ lines, onChange }: { lines: readonly Line[]; onChange: (lines: readonly Line[]) => void }) {
  const say = useSay();
  const [told, setTold] = useState('');
  const move = (index: number, by: -1 | 1) => {
    onChange(moved(lines, index, by));
    setTold(say('{0}: thứ {1} trên {2}', lines[index]?.productName ?? '', index + by + 1, lines.length));
  };
  return (
    <>
      <span role="status" style={visuallyHidden}>
        {told}
      </span>
      <Stack component="ol" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {lines.map((line, index) => (
          <Paper
            key={line.caseId}
            component="li"
            variant="outlined"
            sx={{ px: 1.5, py: 0.5, display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
          >
            <div style={{ minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>
                {index + 1}. {line.productName}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {line.producerName} · {say(GROUNDS[line.ground] ?? '')}
              </Typography>
            </div>
            <Stack direction="row" sx={{ flexShrink: 0 }}>
              <MoveButtons
                name={line.productName}
                place={index}
                last={lines.length - 1}
                onMove={(by) => move(index, by)}
              />
            </Stack>
          </Paper>
        ))}
      </Stack>
    </>
  );
}
