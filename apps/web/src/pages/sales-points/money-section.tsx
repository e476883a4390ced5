import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { FactList } from '../../components/fact-list';
import { MoneyText } from '../../components/money-text';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { groupDigits } from '../../lib/money';
import { GrantDialog } from './grant-dialog';
import { MoneyStepDialog, type MoneyStep } from './money-step-dialog';
import type { SalesPoint } from './point-page';
import { SUPPORT_STATES } from './texts';
import { useAskedMoney } from './use-asked';
import { useBoth, useSay } from '../../texts/language';

export type Support = SalesPoint['supports'][number];

const STEPS: Readonly<Record<string, readonly (readonly [step: MoneyStep, label: string])[]>> = {
  granted: [
    ['accept', 'Ghi biên bản nghiệm thu…'],
    ['pay', 'Ghi đã chi…'],
    ['cancel', 'Hủy…'],
  ],
  recovering: [
    ['recover', 'Đã thu hồi…'],
    ['waive', 'Miễn thu hồi…'],
  ],
};

/** Support money: granted within the ceiling, paid after the acceptance record, recovered after an early closing. */
export function MoneySection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const [granting, setGranting] = useState(false);
  const mayGrant = point.mayManage && point.state === 'recognised';
  if (point.supports.length === 0 && !mayGrant) return null;
  return (
    <PageSection
      title="Tiền hỗ trợ"
      actions={
        mayGrant && (
          <Button variant="outlined" onClick={() => setGranting(true)}>
            {say('Duyệt hỗ trợ…')}
          </Button>
        )
      }
    >
      {point.supports.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có khoản hỗ trợ.')}</Typography>
      )}
      <Stack spacing={1.25}>
        {point.supports.map((support) => (
          <SupportCard key={support.id} point={point} support={support} />
        ))}
      </Stack>
      {granting && <GrantDialog point={point} onClose={() => setGranting(false)} />}
    </PageSection>
  );
}

function SupportCard({ point, support }: { point: SalesPoint; support: Support }) {
  const both = useBoth();
  const say = useSay();
  const asked = useAskedMoney();
  const [step, setStep] = useState(
    (STEPS[support.state] ?? []).find(([name]) => asked?.supportId === support.id && asked.step === name)?.[0],
  );
  const { acceptedOn, acceptanceNumber, paidOn, openUntil, recoverAmount, settledOn } = support;
  return (
    <Card variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="h3">{support.policy}</Typography>
        <StateChip state={support.state} states={SUPPORT_STATES} />
      </Stack>
      {support.state === 'recovering' && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {say(
            'Điểm bán ngừng trước ngày {0}: cần thu hồi {1} đồng.',
            dayText(openUntil ?? ''),
            groupDigits(recoverAmount ?? '0'),
          )}
        </Alert>
      )}
      <FactList
        facts={[
          ['Chi phí', <MoneyText key="chi-phi" value={support.cost} />],
          ['Hỗ trợ', <MoneyText key="ho-tro" value={support.amount} />],
          [
            'Nghiệm thu',
            acceptedOn === null
              ? both('chưa có', 'not yet')
              : say('số {0} ngày {1}', acceptanceNumber ?? '', dayText(acceptedOn)),
          ],
          ['Chi ngày', paidOn === null ? 'chưa chi' : dayText(paidOn)],
          ...(openUntil === null ? [] : [['Phải mở cửa đến', dayText(openUntil)] as const]),
          ...(settledOn === null ? [] : [['Thu hồi xong', dayText(settledOn)] as const]),
        ]}
      />
      {point.mayManage && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {(STEPS[support.state] ?? []).map(([name, label]) => (
            <Button key={name} variant="outlined" onClick={() => setStep(name)}>
              {say(label)}
            </Button>
          ))}
        </Stack>
      )}
      {step !== undefined && (
        <MoneyStepDialog point={point} support={support} step={step} onClose={() => setStep(undefined)} />
      )}
    </Card>
  );
}
