import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorState } from '../../components/error-state';
import { PageSection } from '../../components/page-section';
import { StateChip, type StateVocabulary } from '../../components/state-chip';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { AskSheetMove } from './ask-sheet-move';

type Moves = Answer<'/api/cases/{id}/sheet-moves'>;
type Move = Moves['items'][number];

const STATES: StateVocabulary = {
  asked: { label: { vi: 'Chờ thành viên xác nhận', en: 'Waiting for the member' }, tone: 'attention' },
  confirmed: { label: { vi: 'Đã chuyển', en: 'Moved' }, tone: 'good' },
  refused: { label: { vi: 'Thành viên giữ nguyên', en: 'Kept by the member' }, tone: 'neutral' },
  withdrawn: { label: { vi: 'Đã rút đề nghị', en: 'Taken back' }, tone: 'neutral' },
};

/** For who runs the council: sheets that were entered for the wrong product; nothing of what is ticked. */
export function SheetMoves({ caseId, productName }: { caseId: string; productName: string }) {
  const say = useSay();
  const path = { params: { path: { id: caseId } } };
  const { data, error, refetch } = useApiQuery('/api/cases/{id}/sheet-moves', path, { refetchInterval: 15_000 });
  const [asking, setAsking] = useState(false);
  const [ending, setEnding] = useState<Move | undefined>();
  const withdraw = useCommand({
    run: ({ move, reason }: { move: Move; reason: string }, attempt) =>
      api.POST('/api/sheet-moves/{id}/withdraw', {
        params: { path: { id: move.id } },
        body: reason === '' ? {} : { reason },
        headers: attempt.headers({ version: move.version }),
      }),
    onDone: () => setEnding(undefined),
    invalidates: ['/api/cases'],
  });
  if (data === undefined) return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null;
  const { asking: may, items } = data;
  if (may === null && items.length === 0) return null;
  return (
    <PageSection
      title="Phiếu nhập nhầm sản phẩm"
      text="Thành viên chấm nhầm sang sản phẩm này thì đề nghị chuyển; chính thành viên đó xác nhận. Không ai khác thấy điểm."
    >
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        {items.map((move) => (
          <MoveLine key={move.id} move={move} onWithdraw={() => setEnding(move)} />
        ))}
        {may !== null && (
          <Button
            variant="outlined"
            disabled={may.products.length === 0}
            aria-describedby={may.products.length === 0 ? 'vi-sao-chua-chuyen' : undefined}
            onClick={() => setAsking(true)}
          >
            {say('Đề nghị chuyển phiếu nhập nhầm')}
          </Button>
        )}
        {may !== null && may.products.length === 0 && (
          <Typography id="vi-sao-chua-chuyen" sx={{ color: 'text.secondary' }}>
            {say('Chưa đề nghị được: hội đồng không có sản phẩm nào khác đang nhận phiếu và dùng cùng mẫu phiếu.')}
          </Typography>
        )}
      </Stack>
      {asking && may !== null && (
        <AskSheetMove caseId={caseId} productName={productName} may={may} onClose={() => setAsking(false)} />
      )}
      {ending && (
        <ConfirmDialog
          open
          title={say('Rút đề nghị chuyển phiếu của {0}?', ending.memberName)}
          text="Phiếu giữ nguyên ở sản phẩm đang có. Thành viên được báo."
          reason="optional"
          confirmLabel="Rút đề nghị"
          pending={withdraw.pending}
          problem={withdraw.problem}
          onConfirm={(reason) => withdraw.run({ move: ending, reason })}
          onClose={() => setEnding(undefined)}
        />
      )}
    </PageSection>
  );
}

function MoveLine({ move, onWithdraw }: { move: Move; onWithdraw: () => void }) {
  const say = useSay();
  return (
    <Paper variant="outlined" sx={{ p: 2, width: '100%' }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {move.memberName}
        </Typography>
        <StateChip state={move.state} states={STATES} />
      </Stack>
      <Typography>{say('Từ “{0}” sang “{1}”. Lý do: {2}', move.fromProduct, move.toProduct, move.reason)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {say('{0} đề nghị lúc {1}', move.askedByName, momentText(move.askedAt))}
        {move.answeredAt !== null && say('; trả lời lúc {0}', momentText(move.answeredAt))}
        {move.answerReason !== null && `: ${move.answerReason}`}
      </Typography>
      {move.allowedActions.includes('withdraw') && (
        <Button sx={{ mt: 1 }} variant="outlined" onClick={onWithdraw}>
          {say('Rút đề nghị của {0}', move.memberName)}
        </Button>
      )}
    </Paper>
  );
}
