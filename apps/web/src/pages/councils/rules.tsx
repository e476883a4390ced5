import Button from '@mui/material/Button';
import { useState } from 'react';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { useLabel, useSay, type Label } from '../../texts/language';
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
  const say = useSay();
  const label = useLabel();
  const [changing, setChanging] = useState(false);
  const { rules } = council;
  const explained = EXPLANATIONS[rules.explanations];
  const tie = [
    say('điểm trung bình'),
    ...rules.tieBreakParts.map((part) => say('điểm phần {0}', part)),
    say('cùng hạng'),
  ];
  return (
    <PageSection
      title="Quy chế"
      text={say('Bản {0}. Sản phẩm đang chấm giữ bản quy chế lúc được đưa ra chấm.', rules.version)}
      actions={
        council.allowedActions.includes('set-rules') && (
          <Button variant="outlined" onClick={() => setChanging(true)}>
            {say('Ban hành bản mới')}
          </Button>
        )
      }
    >
      <FactList
        facts={[
          [say('Túc số'), say('{0}% thành viên chấm điểm, có người chủ trì', rules.quorumPercent)],
          [say('Chênh lệch cho phép'), say('{0} điểm giữa hai phiếu bất kỳ', rules.spreadLimit)],
          [say('Số vòng chấm'), say('tối đa {0}', rules.maxScoringRounds)],
          [say('Thành viên thấy phiếu của nhau'), OTHERS_SHEETS[rules.othersSheets] ?? rules.othersSheets],
          [
            say('Chủ trì, thư ký thấy ai đã nộp'),
            rules.progressVisible ? say('Có, không thấy nội dung') : say('Không'),
          ],
          [say('Giải trình khi chấm'), explained === undefined ? rules.explanations : label(explained)],
          [say('Khi bằng điểm'), tie.join(say(', rồi '))],
        ]}
      />
      {changing && <RulesDialog council={council} reload={reload} onClose={() => setChanging(false)} />}
    </PageSection>
  );
}
