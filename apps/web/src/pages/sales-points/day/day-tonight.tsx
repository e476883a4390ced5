import Typography from '@mui/material/Typography';
import { DataTable } from '../../../components/data-table';
import { PageSection } from '../../../components/page-section';
import { dayText } from '../../../lib/dates';
import { useSay, type Say } from '../../../texts/language';
import type { TradeDay } from './acts';

type Tonight = TradeDay['tonight'][number];

/** Points that this night's check will find without proof of life or with goods that are not right. */
export function DayTonight({ tonight }: { tonight: readonly Tonight[] }) {
  const say = useSay();
  return (
    <PageSection
      title={`${say('Đêm nay kiểm tra tự động sẽ thấy')} (${tonight.length})`}
      text={say('Tính theo giấy chứng nhận và ảnh của ngày mai, lúc 00:10.')}
    >
      {tonight.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{say('Mọi điểm bán đang mở đều đúng quy định.')}</Typography>
      ) : (
        <DataTable
          caption={say('Đêm nay kiểm tra tự động sẽ thấy')}
          rows={tonight}
          rowKey={({ pointId }) => pointId}
          rowTo={({ pointId, goods }) => `/diem-ban/${pointId}#${goods === null ? 'anh-trong-ngay' : 'hang-hoa'}`}
          columns={[
            { key: 'name', header: say('Điểm bán'), primary: true, cell: ({ name }) => name },
            { key: 'unit', header: say('Địa bàn'), cell: ({ unitName }) => unitName, wideOnly: true },
            {
              key: 'proof',
              header: say('Ảnh trong ngày'),
              cell: ({ proofDueOn }) =>
                proofDueOn === null ? say('Còn hạn') : say('Không có từ sau ngày {0}', dayText(proofDueOn)),
            },
            {
              key: 'goods',
              header: say('Hàng hóa'),
              cell: ({ goods }) => (goods === null ? say('Đúng quy định') : faultsOf(say, goods).join('; ')),
            },
          ]}
        />
      )}
    </PageSection>
  );
}

function faultsOf(say: Say, goods: NonNullable<Tonight['goods']>): string[] {
  const { share, shareNeeded, counted, itemsNeeded, notInForce, belowFloor } = goods;
  return [
    ...(shareNeeded === null ? [] : [say('tỷ lệ OCOP {0}%, cần {1}%', share, shareNeeded)]),
    ...(itemsNeeded === null ? [] : [say('{0} mặt hàng OCOP, cần {1}', counted, itemsNeeded)]),
    ...(notInForce === 0 ? [] : [say('{0} mặt hàng hết hiệu lực', notInForce)]),
    ...(belowFloor === 0 ? [] : [say('{0} mặt hàng dưới hạng sao', belowFloor)]),
  ];
}
