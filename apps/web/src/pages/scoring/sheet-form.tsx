import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeaveGuard } from '../../components/use-leave-guard';
import type { Answer } from '../../api/hooks';
import { blocksOf, isOpen } from '../../lib/score-sheet';
import { CriterionBlock } from './criterion-block';
import { EvidenceList } from './evidence-list';
import type { Sheet } from './gaps-alert';
import { SheetBar } from './sheet-bar';
import { SubmitSheet } from './submit-sheet';
import { useSheetAutosave, type OwnSheet } from './use-sheet-autosave';

interface SheetFormProps {
  detail: Answer<'/api/cases/{id}'>;
  own: OwnSheet;
  sheet: Sheet;
  readOnly: boolean;
  reload: () => void;
}

/** The score sheet: every criterion with all its options, the running total always in sight. */
export function SheetForm({ detail, own, sheet, readOnly, reload }: SheetFormProps) {
  const work = useSheetAutosave(detail.id, own);
  useLeaveGuard(work.dirty && !readOnly);
  const open = new Set(work.totals.unanswered);
  const openKeys = blocksOf(sheet).flatMap((block) => (isOpen(block, open, work.ticks) ? [block[0]?.key ?? ''] : []));
  const general = detail.papers.filter((paper) => paper.criteria.length === 0);
  return (
    <Box>
      <SheetBar
        productName={detail.productName}
        totals={work.totals}
        openKeys={openKeys}
        state={work.state}
        savedAt={work.savedAt}
        readOnly={readOnly}
        onRetry={work.retry}
      />
      {work.problem && <ProblemAlert problem={work.problem} onReload={() => window.location.reload()} />}
      <Stack spacing={4} sx={{ mt: 2 }}>
        {general.length > 0 && (
          <EvidenceList title="Giấy tờ chung của hồ sơ" empty="" papers={general} dossierId={detail.dossierId} />
        )}
        {sheet.parts.map((part) => (
          <section key={part.code} aria-labelledby={`phan-${part.code}`}>
            <Typography variant="h2" id={`phan-${part.code}`}>
              Phần {part.code}: {part.title}
            </Typography>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>
              {work.totals.partTotals[part.code] ?? 0} trên {part.max} điểm
            </Typography>
            <Stack spacing={3}>
              {part.groups.map((group) => (
                <div key={group.code}>
                  <Typography variant="h3" sx={{ mb: 1 }}>
                    {group.code}. {group.title} ({group.max} điểm)
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
                        readOnly={readOnly}
                        onTick={work.tick}
                      />
                    ))}
                  </Stack>
                </div>
              ))}
            </Stack>
          </section>
        ))}
        {!readOnly && <SubmitSheet detail={detail} own={own} sheet={sheet} work={work} reload={reload} />}
      </Stack>
    </Box>
  );
}
