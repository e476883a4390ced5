import { hasWords } from '../../lib/fold';
import type { MeetingNow } from './use-meeting-now';

type Line = MeetingNow['agenda'][number];

/** An order of the day longer than this is looked at in part. */
export const LONG_AGENDA = 12;

/** How a long order of the day is looked at. */
export interface AgendaView {
  readonly words: string;
  /** Those that are closed or withdrawn, too. */
  readonly done: boolean;
  readonly all: boolean;
}

export const WHOLE: AgendaView = { words: '', done: false, all: false };

const isDone = ({ state }: Line): boolean => state === 'closed' || state === 'withdrawn';

/** The lines that are shown, each with its place in the whole order; a search looks through all of them. */
export function shownOf(agenda: readonly Line[], view: AgendaView) {
  const lines = agenda.map((line, index) => ({ line, index }));
  if (lines.length <= LONG_AGENDA) return { shown: lines, more: 0 };
  if (view.words !== '')
    return {
      shown: lines.filter(({ line }) =>
        hasWords(`${line.productName} ${line.producerName} ${line.unitName}`, view.words),
      ),
      more: 0,
    };
  const wanted = view.done ? lines : lines.filter(({ line }) => !isDone(line));
  const shown = view.all ? wanted : wanted.slice(0, LONG_AGENDA);
  return { shown, more: wanted.length - shown.length };
}
