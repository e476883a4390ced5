import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { many } from '../../lib/many';
import type { Dossier } from './dossier-page';
import { DeskTick, useDeskChecks } from './desk-tick';
import { PaperDialog } from './paper-dialog';
import { PlanChoice } from './plan-choice';
import { useBoth, useSay, type Both } from '../../texts/language';
import { Said } from '../../components/said';

type Item = Dossier['checklist'][number];

/** Withdrawn or refused: nothing is to be added any more. */
const isOver = ({ state }: Dossier): boolean => state === 'withdrawn' || state === 'refused';

function stateOf(item: Item, over: boolean, say: Both): { tone: 'good' | 'bad' | 'neutral'; label: string } {
  if (item.filledBy === 'samples') return { tone: 'neutral', label: say('Nộp trực tiếp', 'Handed in') };
  if (item.present)
    return {
      tone: 'good',
      label: item.paperCount > 0 ? `${item.paperCount} ${say('giấy tờ', 'papers')}` : say('Có', 'There'),
    };
  if (over) return { tone: 'neutral', label: say('Không có', 'Was not there') };
  return item.required
    ? { tone: 'bad', label: say('Còn thiếu', 'Missing') }
    : { tone: 'neutral', label: say('Chưa có', 'Not there') };
}

const filledBy = (say: Both): Readonly<Record<string, string>> => ({
  form: say('Phần mềm lập từ chính hồ sơ này.', 'Made by the software from this dossier.'),
  samples: say(
    'Mẫu sản phẩm mang tới nơi nhận hồ sơ, không tải lên.',
    'Samples are brought to the desk, not uploaded.',
  ),
  plan: say('Chọn phương án đã duyệt, hoặc tải bản giấy lên.', 'Choose the approved plan, or upload it.'),
  'self-score': say('Tự chấm trên phiếu của bộ sản phẩm.', 'Scored by oneself on the sheet of the product set.'),
});

function lacksText(lacks: number, over: boolean, say: Both): string {
  if (lacks === 0) return say('Đủ các thành phần bắt buộc.', 'All required parts are there.');
  return over
    ? say(
        `Khi hồ sơ kết thúc, ${lacks} thành phần bắt buộc chưa có; không phải nộp thêm gì.`,
        `When the dossier ended, ${many(lacks, 'required part was', 'required parts were')} not there; nothing more is to be handed in.`,
      )
    : say(
        `Còn thiếu ${lacks} thành phần bắt buộc.`,
        `${many(lacks, 'required part is', 'required parts are')} missing.`,
      );
}

/** Parts of the dossier as the rulebook asks for them, and what is missing. */
export function Checklist({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const read = useSay();
  const [adding, setAdding] = useState<string>();
  const mayEdit = dossier.allowedActions.includes('edit');
  const over = isOver(dossier);
  const desk = useDeskChecks(dossier);
  return (
    <PageSection
      title={say('Thành phần hồ sơ', 'Parts of the dossier')}
      text={lacksText(dossier.missing.length, over, say)}
    >
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {dossier.checklist.map((item) => (
          <Box
            component="li"
            key={item.code}
            sx={{
              px: 2,
              py: 1.25,
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
              <Typography sx={{ fontWeight: item.required ? 600 : 400 }}>
                <Said text={item.title} />
                {item.required ? '' : say(' (không bắt buộc)', ' (optional)')}
              </Typography>
              {filledBy(say)[item.filledBy] !== undefined && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {filledBy(say)[item.filledBy]}
                </Typography>
              )}
            </Box>
            <ToneChip {...stateOf(item, over, say)} />
            {mayEdit && (item.filledBy === 'papers' || item.filledBy === 'plan') && (
              <Button
                aria-label={`${say('Thêm giấy tờ', 'Add a paper')}: ${read(item.title)}`}
                onClick={() => setAdding(item.code)}
              >
                {say('Thêm giấy tờ', 'Add a paper')}
              </Button>
            )}
            {item.filledBy === 'self-score' && mayEdit && (
              <Button component={RouteLink} to={`/ho-so/${dossier.id}/tu-cham`}>
                {say('Tự chấm', 'Score')}
              </Button>
            )}
            {item.filledBy === 'plan' && <PlanChoice dossier={dossier} />}
            {desk !== undefined && (
              <DeskTick dossierId={dossier.id} part={item} check={desk.checks.find(({ code }) => code === item.code)} />
            )}
          </Box>
        ))}
      </Box>
      {adding !== undefined && (
        <PaperDialog dossier={dossier} checklistCode={adding} onClose={() => setAdding(undefined)} />
      )}
    </PageSection>
  );
}
