import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar } from '../../components/action-bar';
import { BULK_ACTS } from '../../components/bulk/texts';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { momentText } from '../../lib/dates';
import Link from '@mui/material/Link';
import { useLabel, useLanguage, useTexts } from '../../texts/language';
import { bulkPageTexts } from './bulk-texts';
import { workTexts } from './texts';

type Act = Answer<'/api/bulk-acts/{id}'>;
type Item = Act['items'][number];

/** One act on many rows: what became of each, and the undo of its day. */
export function BulkActPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { language } = useLanguage();
  const t = bulkPageTexts[language];
  const shell = useTexts();
  const label = useLabel();
  const { data, error, refetch } = useApiQuery('/api/bulk-acts/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const words = BULK_ACTS[data.act];
  return (
    <Page
      title={words === undefined ? data.act : label(words.done)}
      subtitle={momentText(data.at)}
      breadcrumbs={[
        { label: shell.homePage.byLastDay, to: '/viec' },
        { label: workTexts[language].bulkActs, to: '/viec/hang-loat' },
      ]}
    >
      <Stack spacing={3}>
        {data.reason !== null && (
          <Typography>
            <b>{t.note}:</b> {data.reason}
          </Typography>
        )}
        <Undo act={data} />
        <ItemTable items={data.items} isOpen={data.isOpen} />
      </Stack>
    </Page>
  );
}

/** One press takes back all that can be; why not stands beside each row. */
function Undo({ act }: { act: Act }) {
  const t = bulkPageTexts[useLanguage().language];
  const undo = useCommand({
    run: (_input: { act: string }, attempt) =>
      api.POST('/api/bulk-acts/{id}/undo', { params: { path: { id: act.id } }, headers: attempt.headers() }),
    invalidates: [
      '/api/bulk-acts',
      '/api/dossiers',
      '/api/ideas',
      '/api/business-plans',
      '/api/journeys',
      '/api/me/worklist',
    ],
  });
  const standing = act.items.filter(({ fault, undoneAt }) => fault === null && undoneAt === null);
  const free = standing.filter(({ undoFault }) => undoFault === null);
  const outcome = undo.output && <Alert severity="success">{t.undid(undo.output.undone, undo.output.kept)}</Alert>;
  if (standing.length === 0) return outcome ?? null;
  if (!act.isOpen) return <Alert severity="info">{t.dayOver}</Alert>;
  if (free.length === 0) return outcome ?? <Alert severity="info">{t.noUndo}</Alert>;
  return (
    <>
      {outcome}
      <ActionBar
        actions={{
          undo: {
            label: t.undo(free.length),
            tone: 'danger',
            confirm: { title: t.undoTitle, text: t.undoText(free.length, standing.length - free.length) },
          },
        }}
        allowed={['undo']}
        pending={undo.pending}
        problem={undo.problem}
        onAction={() => undo.runAsync({ act: act.id })}
      />
    </>
  );
}

function ItemTable({ items, isOpen }: { items: readonly Item[]; isOpen: boolean }) {
  const t = bulkPageTexts[useLanguage().language];
  return (
    <DataTable
      caption={t.record}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'row',
          header: t.act,
          primary: true,
          cell: ({ title, subtitle, to }) =>
            title === null || to === null ? (
              t.hidden
            ) : (
              <>
                <Link component={RouteLink} to={to} sx={{ display: 'inline-block', py: 1, fontWeight: 600 }}>
                  {title}
                </Link>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {subtitle}
                </Typography>
              </>
            ),
        },
        { key: 'outcome', header: t.outcome, cell: (item) => <OutcomeCell item={item} /> },
        { key: 'undo', header: t.undoable, cell: (item) => <UndoCell item={item} isOpen={isOpen} /> },
      ]}
    />
  );
}

function OutcomeCell({ item: { fault, undoneAt } }: { item: Item }) {
  const { language } = useLanguage();
  const t = bulkPageTexts[language];
  if (undoneAt !== null) return <ToneChip tone="neutral" label={`${t.wasUndone} ${momentText(undoneAt)}`} />;
  if (fault === null) return <ToneChip tone="good" label={t.wasDone} />;
  return (
    <>
      <ToneChip tone="attention" label={t.wasRefused} />
      <Typography variant="body2">{language === 'vi' ? fault.title : fault.en}</Typography>
    </>
  );
}

function UndoCell({ item: { fault, undoneAt, undoFault }, isOpen }: { item: Item; isOpen: boolean }) {
  const { language } = useLanguage();
  const t = bulkPageTexts[language];
  if (fault !== null || undoneAt !== null) return null;
  if (!isOpen) return t.over;
  if (undoFault === null) return t.canUndo;
  return (
    <>
      {t.cannotUndo}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {language === 'vi' ? undoFault.title : undoFault.en}
      </Typography>
    </>
  );
}
