import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { LawNote, Quoted } from '../../components/quoted';
import type { Answer } from '../../api/hooks';
import { useState } from 'react';
import { LoadingPage } from '../../components/loading';
import { blocksOf, isOpen } from '../../lib/score-sheet';
import { ClashChoices } from './clash-choices';
import { CriterionBlock } from './criterion-block';
import { EvidenceList } from './evidence-list';
import type { ExplanationOf } from './explanation-field';
import type { Sheet } from './gaps-alert';
import { ProductPicture } from './product-picture';
import { SheetBar } from './sheet-bar';
import { useSheetTexts } from './sheet-texts';
import { onSheetKey, SheetKeysHelp } from './sheet-keys';
import { SUBMIT_PLACE, SubmitSheet } from './submit-sheet';
import { useSheetWork, type OwnSheet } from './use-sheet-work';

export interface SheetFormProps {
  detail: Answer<'/api/cases/{id}'>;
  own: OwnSheet;
  sheet: Sheet;
  readOnly: boolean;
  /** The copies taken along answer: there is no network. */
  offline: boolean;
  reload: () => Promise<unknown>;
}
type Work = ReturnType<typeof useSheetWork>;

/** The score sheet: every criterion with all its options, product and running total always in sight. */
export function SheetForm(props: SheetFormProps) {
  const { detail, own, sheet, reload } = props;
  const work = useSheetWork({ caseId: detail.id, productName: detail.productName, own, sheet, reload });
  if (!work.ready) return <LoadingPage />;
  return <SheetView {...props} work={work} />;
}

function SheetView({ work, ...props }: SheetFormProps & { work: Work }) {
  const t = useSheetTexts();
  const [tried, setTried] = useState(false);
  const { detail, sheet, reload } = props;
  const waiting = work.cast !== undefined && work.cast.state !== 'held';
  const readOnly = props.readOnly || waiting;
  const open = new Set(work.totals.unanswered);
  const openKeys = blocksOf(sheet).flatMap((block) => (isOpen(block, open, work.ticks) ? [block[0]?.key ?? ''] : []));
  const general = detail.papers.filter((paper) => paper.criteria.length === 0);
  return (
    <Box onKeyDown={(event) => onSheetKey(event, openKeys)}>
      <SheetBar
        productName={detail.productName}
        sampleCode={detail.sampleCode}
        picture={<ProductPicture detail={detail} />}
        totals={work.totals}
        openKeys={openKeys}
        unexplained={work.unexplained}
        state={work.state}
        savedAt={work.savedAt}
        readOnly={readOnly}
        onRetry={() => void reload()}
        {...(mayHandIn(props.own, detail.scoringRound) ? { submitPlace: SUBMIT_PLACE } : {})}
      />
      <WorkNotes work={work} />
      <ClashChoices sheet={sheet} ticks={work.ticks} clashes={work.clashes} onChoose={work.settle} />
      <Stack spacing={4} sx={{ mt: 2 }}>
        <LawNote />
        {!readOnly && <SheetKeysHelp />}
        {general.length > 0 && (
          <EvidenceList title={t.general} empty="" papers={general} dossierId={detail.dossierId} caseId={detail.id} />
        )}
        {sheet.parts.map((part) => (
          <Part key={part.code} {...{ part, detail, work, readOnly, open, tried }} rule={props.own.explanationRule} />
        ))}
        {!props.readOnly && <SubmitSheet {...props} work={work} onTry={() => setTried(true)} />}
      </Stack>
    </Box>
  );
}

/** Not handed in yet in the round that is being scored. */
const mayHandIn = ({ cast }: OwnSheet, scoringRound: number): boolean => (cast?.scoringRound ?? 0) < scoringRound;

/** Why what was ticked has not arrived. */
function WorkNotes({ work }: { work: Work }) {
  const t = useSheetTexts();
  return (
    <>
      {work.held !== undefined && (
        <Alert severity="error" sx={{ mt: 2 }}>
          <Said text={work.held.reason?.title} /> {t.keptHere}
        </Alert>
      )}
      {work.notKept && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {t.notKept}
        </Alert>
      )}
    </>
  );
}

interface PartProps {
  part: Sheet['parts'][number];
  detail: SheetFormProps['detail'];
  work: Work;
  readOnly: boolean;
  open: ReadonlySet<string>;
  /** It was tried to hand in. */
  tried: boolean;
  /** Where the council's rules want explanations. */
  rule: string;
}

function Part({ part, detail, work, readOnly, open, tried, rule }: PartProps) {
  const t = useSheetTexts();
  const explanationAt = (key = ''): ExplanationOf | undefined => {
    const text = work.texts[key] ?? '';
    if (rule === 'never' && text === '') return undefined;
    const onWrite = (typed: string) => work.explain(key, typed);
    return { text, needed: work.needed.has(key), fault: tried, readOnly, onWrite };
  };
  return (
    <section aria-labelledby={`phan-${part.code}`}>
      <Typography variant="h2" id={`phan-${part.code}`}>
        <Quoted text={t.part(part.code, part.title)} of={part.title} />
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>
        {t.ofPoints(work.totals.partTotals[part.code] ?? 0, part.max)}
      </Typography>
      <Stack spacing={3}>
        {part.groups.map((group) => (
          <div key={group.code}>
            <Typography variant="h3" sx={{ mb: 1 }}>
              <Quoted text={t.group(group.code, group.title, group.max)} of={group.title} />
            </Typography>
            <Stack spacing={1.5}>
              {blocksOf({ parts: [{ code: part.code, groups: [group] }] }).map((criteria) => (
                <CriterionBlock
                  key={criteria[0]?.key}
                  criteria={criteria}
                  ticks={work.ticks}
                  unanswered={!readOnly && isOpen(criteria, open, work.ticks)}
                  papers={detail.papers}
                  dossierId={detail.dossierId}
                  caseId={detail.id}
                  readOnly={readOnly}
                  onTick={work.tick}
                  explanation={explanationAt(criteria[0]?.key)}
                />
              ))}
            </Stack>
          </div>
        ))}
      </Stack>
    </section>
  );
}
