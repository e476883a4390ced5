import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Answer } from '../../api/hooks';
import { PointsText } from '../../components/points-text';
import { StarsText } from '../../components/stars-text';
import { ExplanationText, type Explanation } from './explanation';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** What the sheets and the agreed options come to: mean, band, star, and why not more. */
export function ResultPanel({ view }: { view: Closing }) {
  const closed = view.state === 'closed';
  const allAgreed = view.gates.every((gate) => gate.isAgreed);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2 }}>
        <Figure name="Điểm trung bình">
          <Typography sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}>
            <PointsText value={view.shownMean} />
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {view.sum} điểm / {view.count} phiếu
          </Typography>
        </Figure>
        <Figure name="Hạng theo điểm">
          <Typography sx={{ fontSize: '1.25rem' }}>{view.band} sao</Typography>
        </Figure>
        <Figure name={closed ? 'Kết quả' : 'Kết quả nếu chốt bây giờ'}>
          <StarsText value={view.star} withWords />
          {!closed && !allAgreed && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              theo lựa chọn đề xuất, hội đồng chưa thống nhất hết
            </Typography>
          )}
        </Figure>
        <Figure name="Chênh lệch giữa các phiếu">
          <Typography sx={{ fontSize: '1.25rem' }}>{view.spread} điểm</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            giới hạn {view.spreadLimit} điểm
          </Typography>
        </Figure>
      </Box>
      {view.star < view.band && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          Điểm đạt hạng {view.band} sao, nhưng yêu cầu tối thiểu chỉ cho {view.star} sao.
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
