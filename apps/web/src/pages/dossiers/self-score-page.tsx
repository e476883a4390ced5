import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LawNote, Quoted } from '../../components/quoted';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FieldClashes } from '../../components/field-clashes';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { useResumePlace } from '../../components/use-resume-place';
import { blocksOf, isOpen, keyedCriteria, numbersOf } from '../../lib/score-sheet';
import { useLanguage } from '../../texts/language';
import { CriterionBlock } from '../scoring/criterion-block';
import { GapsAlert, type Sheet } from '../scoring/gaps-alert';
import { SheetBar } from '../scoring/sheet-bar';
import { BeforeSending } from './before-sending';
import type { Dossier } from './dossier-page';
import { EvidencePick } from './evidence-pick';
import { reviewTexts } from './review-texts';
import { partPlace, SheetMenu } from './sheet-menu';
import { ScoreMeaning } from './score-meaning';
import { useSelfScore } from './use-self-score';
import { useSheet } from './use-sheet';

/** The producer's own score on the sheet of the product set, with what it comes to and what to mend before sending. */
export function SelfScorePage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const t = reviewTexts[useLanguage().language];
  const { data, error, refetch } = useApiQuery('/api/dossiers/{id}', { params: { path: { id } } }, { fresh: true });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={t.score}
      subtitle={`${data.productName} · ${data.procedureName}`}
      breadcrumbs={[
        { label: t.dossiers, to: '/ho-so' },
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

/** The place that the address names (a link of the advice, or where one left off) comes into sight once the sheet is there. */
function useNamedPlace(): void {
  useEffect(() => {
    const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const timer = setTimeout(() => place?.scrollIntoView({ block: 'start' }));
    return () => clearTimeout(timer);
  }, []);
}

function SelfSheet({ dossier, sheet }: { dossier: Dossier; sheet: Sheet }) {
  const t = reviewTexts[useLanguage().language];
  const work = useSelfScore(dossier, sheet);
  const readOnly = !dossier.allowedActions.includes('edit');
  useLeaveGuard((work.state === 'failed' || work.state === 'offline') && !readOnly);
  useNamedPlace();
  const clashes = useRef<HTMLDivElement>(null);
  const place = useResumePlace('self-score', dossier.id);
  const blocks = blocksOf(sheet);
  const open = new Set(work.score?.unanswered ?? blocks.flatMap((block) => block.map(({ key }) => key)));
  const openKeys = blocks.flatMap((block) => (isOpen(block, open, work.ticks) ? [block[0]?.key ?? ''] : []));
  const partTotals = numbersOf(work.score?.partTotals ?? {});
  const criteria = keyedCriteria(sheet);
  const optionText = (value: unknown): string => {
    const [key = '', index = ''] = String(value).split(':');
    return criteria.find((each) => each.key === key)?.options[Number(index)]?.label ?? '';
  };
  return (
    <div>
      <SheetBar
        productName={dossier.productName}
        totals={{ total: work.score?.total ?? 0, partTotals }}
        openKeys={openKeys}
        state={work.state}
        savedAt={work.at}
        readOnly={readOnly}
        onRetry={() => {
          if (work.clashes.length > 0) clashes.current?.scrollIntoView({ block: 'center' });
          void work.flush().catch(() => undefined);
        }}
        menu={
          <SheetMenu
            parts={sheet.parts.map(({ code }) => ({ code, points: partTotals[code] ?? 0 }))}
            openKeys={openKeys}
            readOnly={readOnly}
          />
        }
      />
      {work.problem && <ProblemAlert problem={work.problem} onReload={() => window.location.reload()} />}
      <div ref={clashes}>
        <FieldClashes
          clashes={work.clashes}
          labelOf={(name) => t.criterion(work.placeOf(name)?.keys[0] ?? name)}
          textOf={optionText}
          onChoose={work.choose}
        />
      </div>
      <Stack spacing={4} sx={{ mt: 2 }} {...(readOnly ? {} : { onFocus: place.onFocus })}>
        <LawNote />
        {!readOnly && (
          <Paper
            component="section"
            aria-label={t.title}
            id="truoc-khi-nop"
            variant="outlined"
            sx={{ p: { xs: 2, md: 3 }, scrollMarginTop: 8 }}
          >
            <Typography variant="h2">{t.title}</Typography>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t.text}</Typography>
            <BeforeSending dossierId={dossier.id} />
          </Paper>
        )}
        {readOnly && work.score && (
          <Paper variant="outlined" sx={{ p: 2 }}>
            <ScoreMeaning score={work.score} />
          </Paper>
        )}
        {sheet.parts.map((part) => (
          <section key={part.code} aria-labelledby={partPlace(part.code)}>
            <Typography variant="h2" id={partPlace(part.code)} tabIndex={-1}>
              <Quoted text={t.part(part.code, part.title)} of={part.title} />
            </Typography>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>
              {t.partPoints(partTotals[part.code] ?? 0, part.max)}
            </Typography>
            <Stack spacing={3}>
              {part.groups.map((group) => (
                <div key={group.code}>
                  <Typography variant="h3" sx={{ mb: 1 }}>
                    {group.code}. <Quoted text={group.title} /> {t.groupPoints(group.max)}
                  </Typography>
                  <Stack spacing={1.5}>
                    {blocksOf({ parts: [{ code: part.code, groups: [group] }] }).map((block) => (
                      <div key={block[0]?.key}>
                        <CriterionBlock
                          criteria={block}
                          ticks={work.ticks}
                          unanswered={!readOnly && isOpen(block, open, work.ticks)}
                          papers={dossier.papers}
                          dossierId={dossier.id}
                          readOnly={readOnly}
                          onTick={work.tick}
                        />
                        {!readOnly &&
                          block
                            .filter(({ key }) => block.length === 1 || work.ticks[key] !== undefined)
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
