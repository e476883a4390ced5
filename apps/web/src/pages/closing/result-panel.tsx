import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Answer } from '../../api/hooks';
import { PointsText } from '../../components/points-text';
import { StarsText } from '../../components/stars-text';
import { useSay } from '../../texts/language';
import { levelName } from '../ranking/texts';
import { ExplanationText, type Explanation } from './explanation';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** What the sheets and the agreed options come to: mean, band, star, and why not more. */
export function ResultPanel({ view }: { view: Closing }) {
  const say = useSay();
  const closed = view.state === 'closed';
  const allAgreed = view.gates.every((gate) => gate.isAgreed);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2 }}>
        <Figure name={say('Điểm trung bình')}>
          <Typography sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}>
            <PointsText value={view.shownMean} />
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('{0} điểm / {1} phiếu', view.sum, view.count)}
          </Typography>
        </Figure>
        <Figure name={say('Hạng theo điểm')}>
          <Typography sx={{ fontSize: '1.25rem' }}>{say('{0} sao', view.band)}</Typography>
        </Figure>
        <Figure name={closed ? say('Kết quả') : say('Kết quả nếu chốt bây giờ')}>
          <StarsText value={view.star} withWords />
          {!closed && !allAgreed && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {say('theo lựa chọn đề xuất, hội đồng chưa thống nhất hết')}
            </Typography>
          )}
        </Figure>
        <Figure name={say('Chênh lệch giữa các phiếu')}>
          <Typography sx={{ fontSize: '1.25rem' }}>{say('{0} điểm', view.spread)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('giới hạn {0} điểm', view.spreadLimit)}
          </Typography>
        </Figure>
      </Box>
      {view.star < view.band && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {say('Điểm đạt hạng {0} sao, nhưng yêu cầu tối thiểu chỉ cho {1} sao.', view.band, view.star)}
        </Alert>
      )}
      {view.decidedAbove !== null && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {say(
            'Cấp này không công nhận {0} sao: kết quả được đề nghị chuyển {1} đánh giá.',
            view.star,
            levelName(view.decidedAbove, say),
          )}
        </Alert>
      )}
      <Box sx={{ mt: 2 }}>
        <ExplanationText explanation={view.explanation as unknown as Explanation} />
      </Box>
    </Paper>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      {children}
    </div>
  );
}
