import { useLanguage, useTexts, type Label } from '../texts/language';
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
  words: Readonly<Record<string, string | Label>>;
  /** Given: each step also shows the state before and after. */
  states?: StateVocabulary;
}

/** History of an object as the API gives it (oldest first), told newest first. */
export function HistorySection({ entries, words, states }: HistorySectionProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const wordOf = (action: string): string => {
    const word = words[action] ?? action;
    return typeof word === 'string' ? word : word[language];
  };
  return (
    <PageSection title={t.history.title}>
      <Timeline
        entries={[...entries].reverse().map((entry, index) => ({
          id: String(index),
          at: entry.at,
          who: entry.actorName,
          what: wordOf(entry.action),
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
