import { useParams } from '@tanstack/react-router';
import { useKeysetQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { mandateTexts } from './mandate-texts';

/** Everything that was done under one mandate, with both names. */
export function MandateActsPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const t = mandateTexts[useLanguage().language];
  const pages = useKeysetQuery('/api/mandates/{id}/acts', { params: { path: { id }, query: {} } });
  return (
    <Page title={t.acts} breadcrumbs={[{ label: t.title, to: '/lam-thay' }]} narrow>
      <KeysetList pages={pages} empty={<EmptyState title={t.noActs} text={t.intro} />}>
        {(rows) => (
          <DataTable
            caption={t.acts}
            rows={runsOf(rows)}
            rowKey={(row) => row.seq}
            columns={[
              {
                key: 'what',
                header: t.deed,
                primary: true,
                cell: ({ command, count }) =>
                  `${t.commands[command] ?? t.otherCommand}${count > 1 ? ` (${t.times(count)})` : ''}`,
              },
              { key: 'who', header: t.names, cell: (row) => t.line(row.actorName, row.onBehalfOfName) },
              {
                key: 'at',
                header: t.when,
                cell: ({ at, from }) => (from === at ? momentText(at) : `${momentText(from)} – ${momentText(at)}`),
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}

type Act = Answer<'/api/mandates/{id}/acts'>['items'][number];
interface Run extends Act {
  readonly count: number;
  /** When the first of them was done; `at` is the last. */
  readonly from: string;
}

/** The same thing done again and again, as saving while somebody types does, is one line: how often, from when to when. */
function runsOf(acts: readonly Act[]): Run[] {
  const runs: Run[] = [];
  for (const act of acts) {
    const before = runs.at(-1);
    const isSame =
      before?.command === act.command &&
      before.actorName === act.actorName &&
      before.onBehalfOfName === act.onBehalfOfName;
    if (isSame) runs[runs.length - 1] = { ...before, count: before.count + 1, from: act.at };
    else runs.push({ ...act, count: 1, from: act.at });
  }
  return runs;
}
