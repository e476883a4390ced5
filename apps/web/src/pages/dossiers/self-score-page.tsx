import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { blocksOf, isOpen, numbersOf } from '../../lib/score-sheet';
import { CriterionBlock } from '../scoring/criterion-block';
import { GapsAlert, type Sheet } from '../scoring/gaps-alert';
import { SheetBar } from '../scoring/sheet-bar';
import type { Dossier } from './dossier-page';
import { EvidencePick } from './evidence-pick';
import { ScoreMeaning } from './score-meaning';
import { useSelfScore } from './use-self-score';
import { useSheet } from './use-sheet';

/** The producer's own score on the sheet of the product set. */
export function SelfScorePage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/dossiers/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title="Tự chấm điểm"
      subtitle={`${data.productName} · ${data.procedureName}`}
      breadcrumbs={[
        { label: 'Hồ sơ', to: '/ho-so' },
        { label: data.productName, to: `/ho-so/${data.id}` },
      ]}
    >
      <WithSheet dossier={data} />
    </Page>
  );
}

function WithSheet({ dossier }: { dossier: Dossier }) {
  const { sheet, error, refetch } = useSheet(dossier);
  if (sheet === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  if (!sheet.complete) return <GapsAlert sheet={sheet} />;
  return <SelfSheet dossier={dossier} sheet={sheet} />;
}

function SelfSheet({ dossier, sheet }: { dossier: Dossier; sheet: Sheet }) {
  const work = useSelfScore(dossier);
  const readOnly = !dossier.allowedActions.includes('edit');
  useLeaveGuard(work.dirty && !readOnly);
  const blocks = blocksOf(sheet);
  const open = new Set(work.score?.unanswered ?? blocks.flatMap((block) => block.map(({ key }) => key)));
  const openKeys = blocks.flatMap((block) => (isOpen(block, open, work.ticks) ? [block[0]?.key ?? ''] : []));
  const partTotals = numbersOf(work.score?.partTotals ?? {});
  return (
    <div>
      <SheetBar
        productName={dossier.productName}
        totals={{ total: work.score?.total ?? 0, partTotals }}
        openKeys={openKeys}
        state={work.state}
        savedAt={work.savedAt}
        readOnly={readOnly}
        onRetry={work.retry}
      />
      {work.problem && <ProblemAlert problem={work.problem} onReload={() => window.location.reload()} />}
      <Stack spacing={4} sx={{ mt: 2 }}>
        {work.score && (
          <Paper variant="outlined" sx={{ p: 2 }}>
            <ScoreMeaning score={work.score} />
          </Paper>
        )}
        {sheet.parts.map((part) => (
          <section key={part.code} aria-labelledby={`phan-${part.code}`}>
            <Typography variant="h2" id={`phan-${part.code}`}>
              Phần {part.code}: {part.title}
            </Typography>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>
              {partTotals[part.code] ?? 0} trên {part.max} điểm
            </Typography>
            <Stack spacing={3}>
              {part.groups.map((group) => (
                <div key={group.code}>
                  <Typography variant="h3" sx={{ mb: 1 }}>
                    {group.code}. {group.title} ({group.max} điểm)
                  </Typography>
                  <Stack spacing={1.5}>
                    {blocksOf({ parts: [{ code: part.code, groups: [group] }] }).map((criteria) => (
                      <div key={criteria[0]?.key}>
                        <CriterionBlock
                          criteria={criteria}
                          ticks={work.ticks}
                          unanswered={!readOnly && isOpen(criteria, open, work.ticks)}
                          papers={dossier.papers}
                          dossierId={dossier.id}
                          readOnly={readOnly}
                          onTick={work.tick}
                        />
                        {!readOnly &&
                          criteria
                            .filter(({ key }) => criteria.length === 1 || work.ticks[key] !== undefined)
                            .map(({ key, title }) => (
                              <EvidencePick key={key} dossier={dossier} criterion={{ key, title }} />
                            ))}
                      </div>
                    ))}
                  </Stack>
                </div>
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </div>
  );
}
