import Button from '@mui/material/Button';
import { useState } from 'react';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import type { Label } from '../../texts/language';
import type { Council } from './council-page';
import { RulesDialog } from './rules-dialog';

export const OTHERS_SHEETS: Readonly<Record<string, string>> = {
  never: 'Không, chỉ người chủ trì và thư ký thấy',
  'after-opening': 'Có, sau khi chủ trì mở thảo luận',
};

export const EXPLANATIONS: Readonly<Record<string, Label>> = {
  never: { vi: 'Không yêu cầu', en: 'Not asked for' },
  extremes: {
    vi: 'Khi chấm mức cao nhất hoặc thấp nhất của tiêu chí',
    en: 'For the highest and the lowest level of a criterion',
  },
  gated: { vi: 'Ở tiêu chí có yêu cầu tối thiểu theo sao', en: 'For criteria with a minimum for stars' },
  always: { vi: 'Ở mọi tiêu chí đã chấm', en: 'For every criterion' },
};

/** The council's rules as they hold now. */
export function Rules({ council, reload }: { council: Council; reload: () => void }) {
  const [changing, setChanging] = useState(false);
  const { rules } = council;
  const tie = ['điểm trung bình', ...rules.tieBreakParts.map((part) => `điểm phần ${part}`), 'cùng hạng'];
  return (
    <PageSection
      title="Quy chế"
      text={`Bản ${rules.version}. Sản phẩm đang chấm giữ bản quy chế lúc được đưa ra chấm.`}
      actions={
        council.allowedActions.includes('set-rules') && (
          <Button variant="outlined" onClick={() => setChanging(true)}>
            Ban hành bản mới
          </Button>
        )
      }
    >
      <FactList
        facts={[
          ['Túc số', `${rules.quorumPercent}% thành viên chấm điểm, có người chủ trì`],
          ['Chênh lệch cho phép', `${rules.spreadLimit} điểm giữa hai phiếu bất kỳ`],
          ['Số vòng chấm', `tối đa ${rules.maxScoringRounds}`],
          ['Thành viên thấy phiếu của nhau', OTHERS_SHEETS[rules.othersSheets] ?? rules.othersSheets],
          ['Chủ trì, thư ký thấy ai đã nộp', rules.progressVisible ? 'Có, không thấy nội dung' : 'Không'],
          ['Giải trình khi chấm', EXPLANATIONS[rules.explanations]?.vi ?? rules.explanations],
          ['Khi bằng điểm', tie.join(', rồi ')],
        ]}
      />
      {changing && <RulesDialog council={council} reload={reload} onClose={() => setChanging(false)} />}
    </PageSection>
  );
}
