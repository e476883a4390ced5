import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import type { Dossier } from './dossier-page';
import { PaperDialog } from './paper-dialog';
import { PlanChoice } from './plan-choice';

type Item = Dossier['checklist'][number];

function stateOf(item: Item): { tone: 'good' | 'bad' | 'neutral'; label: string } {
  if (item.filledBy === 'samples') return { tone: 'neutral', label: 'Nộp trực tiếp' };
  if (item.present) return { tone: 'good', label: item.paperCount > 0 ? `Có ${item.paperCount} giấy tờ` : 'Có' };
  return item.required ? { tone: 'bad', label: 'Còn thiếu' } : { tone: 'neutral', label: 'Chưa có' };
}

const FILLED_BY: Readonly<Record<string, string>> = {
  form: 'Phần mềm lập từ chính hồ sơ này.',
  samples: 'Mẫu sản phẩm mang tới nơi nhận hồ sơ, không tải lên.',
  plan: 'Chọn phương án đã duyệt, hoặc tải bản giấy lên.',
  'self-score': 'Tự chấm trên phiếu của bộ sản phẩm.',
};

/** Parts of the dossier as the rulebook asks for them, and what is missing. */
export function Checklist({ dossier }: { dossier: Dossier }) {
  const [adding, setAdding] = useState<string>();
  const mayEdit = dossier.allowedActions.includes('edit');
  const lacks = dossier.missing.length;
  return (
    <PageSection
      title="Thành phần hồ sơ"
      text={lacks === 0 ? 'Đủ các thành phần bắt buộc.' : `Còn thiếu ${lacks} thành phần bắt buộc.`}
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
                {item.title}
                {item.required ? '' : ' (không bắt buộc)'}
              </Typography>
              {FILLED_BY[item.filledBy] !== undefined && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {FILLED_BY[item.filledBy]}
                </Typography>
              )}
            </Box>
            <ToneChip {...stateOf(item)} />
            {mayEdit && (item.filledBy === 'papers' || item.filledBy === 'plan') && (
              <Button aria-label={`Thêm giấy tờ: ${item.title}`} onClick={() => setAdding(item.code)}>
                Thêm giấy tờ
              </Button>
            )}
            {item.filledBy === 'self-score' && mayEdit && (
              <Button component={RouteLink} to={`/ho-so/${dossier.id}/tu-cham`}>
                Tự chấm
              </Button>
            )}
            {item.filledBy === 'plan' && <PlanChoice dossier={dossier} />}
          </Box>
        ))}
      </Box>
      {adding !== undefined && (
        <PaperDialog dossier={dossier} checklistCode={adding} onClose={() => setAdding(undefined)} />
      )}
    </PageSection>
  );
}
