import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useSay } from '../../texts/language';
import { visuallyHidden } from '../../components/visually-hidden';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { CASE_STATES } from '../scoring/texts';
import { AgendaFilter } from './agenda-filter';
import { LONG_AGENDA, shownOf, WHOLE } from './agenda-view';
import { CopyAgendaDialog } from './copy-agenda-dialog';
import { moved, movedTo, MoveButtons } from './move-buttons';
import type { Sitting } from './sitting-page';
import { OF_THE_ROOM, useCallProduct } from './use-call-product';
import type { MeetingNow } from './use-meeting-now';

type Line = MeetingNow['agenda'][number];

/** Order of the day: what is done, in hand and still to come; who runs the session moves lines by button or keyboard. */
export function Agenda({ sitting, now, reload }: { sitting: Sitting; now: MeetingNow; reload: () => void }) {
  const mayOrder = sitting.allowedActions.includes('agenda');
  const say = useSay();
  const [told, setTold] = useState('');
  const [copying, setCopying] = useState(false);
  const [view, setView] = useState(WHOLE);
  const { shown, more } = shownOf(now.agenda, view);
  const waiting = now.agenda.filter((line) => line.state === 'assigned');
  const save = useCommand({
    run: (caseIds: string[], attempt) =>
      api.PUT('/api/sittings/{id}/agenda', {
        params: { path: { id: sitting.id } },
        body: { caseIds },
        headers: attempt.headers({ version: now.version }),
      }),
    onDone: reload,
    invalidates: ['/api/sittings'],
  });
  const move = (line: Line, by: -1 | 1) => {
    if (save.pending) return;
    const from = waiting.indexOf(line);
    setTold(say('{0}: thứ {1} trên {2}', line.productName, from + by + 1, waiting.length));
    save.run(moved(waiting, from, by).map((each) => each.caseId));
  };
  /** By the mouse; fingers and keyboards have the buttons. */
  const dragged = useRef<Line | undefined>(undefined);
  const drop = (onto: Line) => {
    const [from, to] = [dragged.current ? waiting.indexOf(dragged.current) : -1, waiting.indexOf(onto)];
    dragged.current = undefined;
    if (from < 0 || to < 0 || from === to || save.pending) return;
    save.run(movedTo(waiting, from, to).map((each) => each.caseId));
  };
  const remove = (line: Line) => save.run(waiting.filter((each) => each !== line).map((each) => each.caseId));
  return (
    <PageSection
      title="Chương trình làm việc"
      text={
        now.agenda.length === 0 ? undefined : say('{0} trên {1} sản phẩm đã chốt điểm.', now.closed, now.agenda.length)
      }
      actions={
        mayOrder && (
          <Button variant="outlined" onClick={() => setCopying(true)}>
            {say('Xếp theo phiên trước…')}
          </Button>
        )
      }
    >
      {copying && <CopyAgendaDialog sitting={sitting} onClose={() => setCopying(false)} />}
      {save.problem && <ProblemAlert problem={save.problem} onReload={reload} />}
      <span role="status" style={visuallyHidden}>
        {told}
      </span>
      {now.agenda.length === 0 ? (
        <EmptyState
          title="Chưa xếp chương trình"
          text="Chọn sản phẩm ở danh sách bên dưới rồi đưa vào chương trình, hoặc đưa thẳng ra chấm."
        />
      ) : (
        <>
          {now.agenda.length > LONG_AGENDA && <AgendaFilter view={view} onView={setView} />}
          {shown.length === 0 && <Typography role="status">{say('Không có sản phẩm nào khớp.')}</Typography>}
          <Stack component="ol" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {shown.map(({ line, index }) => (
              <AgendaRow
                key={line.caseId}
                {...{ line, index, sitting, now }}
                place={waiting.indexOf(line)}
                last={waiting.length - 1}
                busy={save.pending}
                onMove={mayOrder ? move : undefined}
                onDrag={() => (dragged.current = line)}
                onDrop={() => drop(line)}
                onRemove={mayOrder ? remove : undefined}
              />
            ))}
          </Stack>
          {more > 0 && (
            <Button variant="outlined" sx={{ mt: 1.5 }} onClick={() => setView({ ...view, all: true })}>
              {say('Hiện thêm {0} sản phẩm', more)}
            </Button>
          )}
        </>
      )}
    </PageSection>
  );
}

interface AgendaRowProps {
  line: Line;
  index: number;
  sitting: Sitting;
  now: MeetingNow;
  /** Place among the lines that wait; -1 for one that does not. */
  place: number;
  last: number;
  busy: boolean;
  onMove: ((line: Line, by: -1 | 1) => void) | undefined;
  onRemove: ((line: Line) => void) | undefined;
  onDrag: () => void;
  onDrop: () => void;
}

function AgendaRow({ line, index, sitting, now, place, last, busy, onMove, onRemove, onDrag, onDrop }: AgendaRowProps) {
  const say = useSay();
  const shown = now.current?.caseId === line.caseId;
  const movable = place >= 0 && onMove !== undefined;
  return (
    <Paper
      component="li"
      draggable={movable}
      onDragStart={movable ? onDrag : undefined}
      onDragOver={movable ? (event) => event.preventDefault() : undefined}
      onDrop={movable ? onDrop : undefined}
      variant="outlined"
      sx={{
        p: 1.5,
        ...(movable ? { cursor: 'grab' } : {}),
        ...(shown ? { borderColor: 'primary.main', borderWidth: 2 } : {}),
      }}
    >
      <Stack
        direction={{ xs: 'column', md: 'row' }}
        sx={{ gap: 1.5, justifyContent: 'space-between', alignItems: { md: 'center' } }}
      >
        <div style={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {index + 1}. {line.productName}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {line.producerName} · {line.unitName}
          </Typography>
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <StateChip state={line.state} states={CASE_STATES} />
            {shown && <Typography variant="body2">{say('đang hiện trên mọi màn hình')}</Typography>}
          </Stack>
        </div>
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0, flexWrap: 'wrap', alignItems: 'center' }}>
          {place >= 0 && onMove && (
            <>
              <MoveButtons name={line.productName} place={place} last={last} onMove={(by) => onMove(line, by)} />
              {onRemove && (
                <Button
                  aria-label={say('Bỏ khỏi chương trình: {0}', line.productName)}
                  disabled={busy}
                  onClick={() => onRemove(line)}
                >
                  {say('Bỏ')}
                </Button>
              )}
            </>
          )}
          <RowSteps line={line} sitting={sitting} shown={shown} />
        </Stack>
      </Stack>
    </Paper>
  );
}

/** Calls a product and shows it to all, or shows one that is in hand. */
function RowSteps({ line, sitting, shown }: { line: Line; sitting: Sitting; shown: boolean }) {
  const say = useSay();
  const call = useCallProduct(sitting.id);
  const show = useCommand({
    run: (caseId: string, attempt) =>
      api.PUT('/api/sittings/{id}/current', {
        params: { path: { id: sitting.id } },
        body: { caseId },
        headers: attempt.headers(),
      }),
    invalidates: OF_THE_ROOM,
  });
  const problem = call.problem ?? show.problem;
  const inHand = line.state === 'scoring' || line.state === 'discussion';
  const may = sitting.allowedActions;
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      {line.state === 'assigned' && may.includes('call') && (
        <Button
          variant="outlined"
          loading={call.pending}
          disabled={!sitting.quorum.met}
          aria-describedby={sitting.quorum.met ? undefined : 'tuc-so'}
          aria-label={say('Đưa ra chấm: {0}', line.productName)}
          onClick={() => call.run(line.caseId)}
        >
          {say('Đưa ra chấm')}
        </Button>
      )}
      {inHand && !shown && may.includes('show') && (
        <Button
          variant="outlined"
          loading={show.pending}
          aria-label={say('Hiện cho mọi người: {0}', line.productName)}
          onClick={() => show.run(line.caseId)}
        >
          {say('Hiện cho mọi người')}
        </Button>
      )}
      {line.state !== 'assigned' && (
        <Button
          component={RouteLink}
          to={`/chot-diem/${line.caseId}`}
          aria-label={say('Tiến độ và chốt điểm: {0}', line.productName)}
        >
          {line.state === 'closed' ? say('Kết quả') : may.includes('call') ? say('Chốt điểm') : say('Tiến độ')}
        </Button>
      )}
    </>
  );
}
