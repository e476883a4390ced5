import { PageSection } from './page-section';
import { StateChip, type StateVocabulary } from './state-chip';
import { Timeline } from './timeline';

interface HistoryEntry {
  action: string;
  from?: string | null;
  to?: string;
  reason: string | null;
  actorName: string;
  at: string;
}

interface HistorySectionProps {
  entries: readonly HistoryEntry[];
  /** What each action is called. */
  words: Readonly<Record<string, string>>;
  /** Given: each step also shows the state before and after. */
  states?: StateVocabulary;
}

/** History of an object as the API gives it (oldest first), told newest first. */
export function HistorySection({ entries, words, states }: HistorySectionProps) {
  return (
    <PageSection title="Quá trình">
      <Timeline
        entries={[...entries].reverse().map((entry, index) => ({
          id: String(index),
          at: entry.at,
          who: entry.actorName,
          what: words[entry.action] ?? entry.action,
          why: entry.reason,
          ...(states === undefined ? {} : chipsOf(entry, states)),
        }))}
      />
    </PageSection>
  );
}

function chipsOf({ from, to }: HistoryEntry, states: StateVocabulary) {
  if (to === undefined || to === from) return {};
  return {
    to: <StateChip state={to} states={states} />,
    ...(from === null || from === undefined ? {} : { from: <StateChip state={from} states={states} /> }),
  };
}
