import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DataTable } from '../../../components/data-table';
import { MoneyText } from '../../../components/money-text';
import { PageSection } from '../../../components/page-section';
import { RouteLink } from '../../../components/route-link';
import { dayText } from '../../../lib/dates';
import { groupDigits } from '../../../lib/money';
import { useSay } from '../../../texts/language';
import { actOf, type TradeDay } from './acts';

type Money = TradeDay['money'][number];

const NEXT: Readonly<Record<Money['next'], readonly [words: string, kind: string]>> = {
  accept: ['Chờ nghiệm thu', 'money-accept'],
  pay: ['Đã nghiệm thu, chờ chi', 'money-pay'],
  recover: ['Phải thu hồi', 'recovery'],
};

export const sumOf = (money: readonly Money[]): string =>
  groupDigits(String(money.reduce((sum, { amount }) => sum + BigInt(amount), 0n)));

/** Support money that waits for its record, its payment, or its return. */
export function DayMoney({ money, mayAct }: { money: readonly Money[]; mayAct: boolean }) {
  const say = useSay();
  return (
    <PageSection
      title={`${say('Tiền hỗ trợ đang chờ')} (${money.length})`}
      {...(money.length === 0 ? {} : { text: say('Tổng cộng {0} đồng.', sumOf(money)) })}
    >
      {money.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{say('Không có khoản hỗ trợ nào chờ.')}</Typography>
      ) : (
        <DataTable
          caption={say('Tiền hỗ trợ đang chờ')}
          rows={money}
          rowKey={({ supportId }) => supportId}
          rowTo={({ pointId }) => `/diem-ban/${pointId}`}
          columns={[
            { key: 'name', header: say('Điểm bán'), primary: true, cell: ({ name }) => name },
            { key: 'policy', header: say('Chính sách'), cell: ({ policy }) => policy, wideOnly: true },
            {
              key: 'amount',
              header: say('Số tiền'),
              align: 'right',
              cell: ({ amount }) => <MoneyText value={amount} />,
            },
            {
              key: 'next',
              header: say('Đang chờ'),
              cell: ({ next, since }) => say('{0} từ ngày {1}', say(NEXT[next][0]), dayText(since)),
            },
            ...(mayAct
              ? [
                  {
                    key: 'act',
                    header: say('Bước tiếp'),
                    cell: ({ next, pointId, supportId, name }: Money) => {
                      const act = actOf({ kind: NEXT[next][1], pointId, partId: supportId, ...NO_CLOCK });
                      return (
                        <Button
                          component={RouteLink}
                          to={act.to}
                          variant="outlined"
                          sx={{ whiteSpace: 'nowrap' }}
                          aria-label={`${say(act.verb)}: ${name}`}
                        >
                          {say(act.verb)}
                        </Button>
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
      )}
    </PageSection>
  );
}

const NO_CLOCK = { detail: '', dueOn: null, daysLeft: null, overdue: false };
