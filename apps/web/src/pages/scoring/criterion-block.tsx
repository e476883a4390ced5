import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { memo, useCallback, useId, useLayoutEffect, useRef } from 'react';
import { Quoted } from '../../components/quoted';
import { ToneChip } from '../../components/tone-chip';
import type { Ticks } from '../../lib/score-sheet';
import { CriterionNotes } from './criterion-notes';
import { ExplanationField, type ExplanationOf } from './explanation-field';
import { EvidenceList, type EvidencePaper } from './evidence-list';
import type { Sheet } from './gaps-alert';
import { OptionLine } from './option-line';
import { useSheetTexts } from './sheet-texts';

type Criterion = Sheet['parts'][number]['groups'][number]['criteria'][number] & { key: string; part: string };

interface CriterionBlockProps {
  /** One criterion, or the cases of a choice of which exactly one is scored. */
  criteria: readonly Criterion[];
  ticks: Ticks;
  unanswered: boolean;
  papers: readonly EvidencePaper[];
  dossierId: string;
  /** Of the product before the council. */
  caseId?: string;
  readOnly: boolean;
  onTick: (key: string, index: number | undefined, sameChoice: readonly string[]) => void;
  /** Where what is ticked may be, or must be, explained. */
  explanation?: ExplanationOf | undefined;
}

const valueOf = (key: string, index: number): string => `${key}:${index}`;

/** The same function for the life of a block, doing what the one of the last drawing does. */
function useSteady<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

/** A criterion with its options, notes, and the papers that support it beside it. */
export function CriterionBlock(props: CriterionBlockProps) {
  const { explanation } = props;
  const onTick = useSteady(props.onTick);
  const onWrite = useSteady((text: string) => explanation?.onWrite(text));
  return <Block {...props} onTick={onTick} explanation={explanation && { ...explanation, onWrite }} />;
}

/** A tick draws one block of thirty-two anew and not the whole sheet, which slow tablets feel at every press. */
const Block = memo(DrawnBlock, (before, now) => {
  const steady = ['unanswered', 'papers', 'dossierId', 'caseId', 'readOnly'] as const;
  const said = ['text', 'needed', 'fault', 'readOnly'] as const;
  return (
    steady.every((name) => before[name] === now[name]) &&
    said.every((name) => before.explanation?.[name] === now.explanation?.[name]) &&
    before.criteria.length === now.criteria.length &&
    now.criteria.every(({ key }, index) => before.criteria[index]?.key === key && before.ticks[key] === now.ticks[key])
  );
});

function DrawnBlock({
  criteria,
  ticks,
  unanswered,
  papers,
  dossierId,
  caseId,
  readOnly,
  onTick,
  explanation,
}: CriterionBlockProps) {
  const t = useSheetTexts();
  const id = useId();
  const [first] = criteria;
  if (first === undefined) return null;
  const keys = criteria.map(({ key }) => key);
  const ticked = criteria.find(({ key }) => ticks[key] !== undefined);
  const isChoice = criteria.length > 1;
  const choose = (value: string) => {
    const at = value.lastIndexOf(':');
    onTick(value.slice(0, at), Number(value.slice(at + 1)), keys);
  };
  return (
    <Paper variant="outlined" id={`tieu-chi-${first.key}`} sx={{ p: { xs: 2, md: 2.5 }, scrollMarginTop: 4 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 260px' } }}>
        <div>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
            <Typography variant="h4" component="h4" id={id} sx={{ flex: '1 1 260px' }}>
              {first.part}.{isChoice ? first.choiceGroup : first.code} <Quoted text={first.title} />
              {isChoice ? '' : ` ${t.upTo(first.max)}`}
            </Typography>
            {unanswered && <ToneChip tone="attention" label={t.notTicked} />}
          </Box>
          {first.parentTitle !== undefined && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
              <Quoted text={first.parentTitle} />
            </Typography>
          )}
          {isChoice && (
            <Typography sx={{ mb: 1 }}>
              {t.oneOf[0]}
              <b>{t.oneOf[1]}</b>
              {t.oneOf[2]}
              {criteria.length}
              {t.oneOf[3]}
            </Typography>
          )}
          <RadioGroup
            aria-labelledby={id}
            value={ticked === undefined ? '' : valueOf(ticked.key, ticks[ticked.key] ?? -1)}
            onChange={(_event, value) => choose(value)}
            sx={{ gap: 1 }}
          >
            {criteria.map((criterion) => (
              <Box key={criterion.key} sx={{ display: 'grid', gap: 1 }}>
                {isChoice && (
                  <Typography sx={{ fontWeight: 600, mt: 1 }}>{t.caseUpTo(criterion.code, criterion.max)}</Typography>
                )}
                <CriterionNotes criterion={criterion} />
                {criterion.options.map((option, index) => (
                  <OptionLine
                    key={index}
                    value={valueOf(criterion.key, index)}
                    option={option}
                    checked={ticks[criterion.key] === index}
                    disabled={readOnly}
                  />
                ))}
              </Box>
            ))}
          </RadioGroup>
          {ticked !== undefined && !readOnly && (
            <Button
              sx={{ mt: 1 }}
              aria-label={t.untickAt(first.key)}
              onClick={() => onTick(ticked.key, undefined, keys)}
            >
              {t.untick}
            </Button>
          )}
          {explanation !== undefined && <ExplanationField criterion={first.key} of={explanation} />}
        </div>
        <EvidenceList
          title={t.evidence}
          empty={t.noEvidence}
          papers={papers.filter((paper) => paper.criteria.some((key) => keys.includes(key)))}
          dossierId={dossierId}
          caseId={caseId}
        />
      </Box>
    </Paper>
  );
}
