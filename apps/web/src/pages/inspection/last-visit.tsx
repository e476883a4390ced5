import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { SEVERITIES } from './texts';
import type { Inspection } from './visit-draft';

type Finding = NonNullable<Inspection['lastVisit']>['findings'][number];

/** What the last visit found, folded: an inspector looks first whether it is as it was. It is part of the visit, so it is there offline. */
export function LastVisit({ inspection }: { inspection: Inspection }) {
  const say = useSay();
  const { lastVisit, items } = inspection;
  if (!lastVisit) return null; // also in a copy that was taken along before there was such a part
  const { findings, endedAt, conclusion } = lastVisit;
  const day = dayText(endedAt);
  return (
    <Accordion variant="outlined" disableGutters slotProps={{ heading: { component: 'h2' } }}>
      <AccordionSummary expandIcon={<ExpandMore />} sx={{ minHeight: 48 }}>
        {findings.length === 0
          ? say('Lần trước ({0}): không có tồn tại', day)
          : say('Lần trước ({0}): {1} tồn tại', day, findings.length)}
      </AccordionSummary>
      <AccordionDetails>
        {findings.length > 0 && (
          <Box component="ul" sx={{ m: 0, mb: 1.5, pl: 2.5 }}>
            {findings.map((finding) => (
              <li key={finding.id}>
                <span lang="vi">{finding.what}</span>{' '}
                <Typography component="span" sx={{ color: 'text.secondary' }}>
                  (
                  {outcome(
                    say,
                    finding,
                    items.findIndex(({ code }) => code === finding.itemCode),
                  )}
                  )
                </Typography>
              </li>
            ))}
          </Box>
        )}
        <Typography sx={{ whiteSpace: 'pre-line' }}>
          {say('Kết luận')}: <span lang="vi">{conclusion}</span>
        </Typography>
      </AccordionDetails>
    </Accordion>
  );
}

/** Where it stands among the questions of today, how heavy it was, and what came of it. */
function outcome(say: Say, { severity, remedyUntil, remedy }: Finding, index: number): string {
  const after =
    remedy !== null
      ? say('đã khắc phục, xác nhận ngày {0}', dayText(remedy.confirmedAt))
      : remedyUntil !== null
        ? say('chưa xác nhận khắc phục, hạn {0}', dayText(remedyUntil))
        : say('không đặt hạn');
  return [...(index < 0 ? [] : [say('mục {0}', index + 1)]), say(SEVERITIES[severity] ?? severity), after].join('; ');
}

/** What was found at this question the last time. */
export function BeforeHere({ inspection, code }: { inspection: Inspection; code: string }) {
  const say = useSay();
  const found = inspection.lastVisit?.findings.find(({ itemCode }) => itemCode === code);
  if (found === undefined) return null;
  return (
    <Typography sx={{ mt: 1, fontWeight: 600 }}>
      {say('Lần trước')}: <span lang="vi">{found.what}</span>
    </Typography>
  );
}
