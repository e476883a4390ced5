import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import AddAPhotoOutlined from '@mui/icons-material/AddAPhotoOutlined';
import { useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useLabel } from '../../texts/language';
import { OwnerChoice } from './owner-choice';
import { PaperGroups } from './paper-groups';
import { TakeFiles } from './take-files';
import { UploadQueue } from './upload-queue';
import { useWalletOwner, type WalletOverview } from './use-wallet-owner';
import { many } from '../../lib/many';

/** All papers of a producer: what holds, what ends soon, where each is used; taken once, used in many dossiers. */
export function WalletPage() {
  const label = useLabel();
  const owner = useWalletOwner();
  const { overview } = owner;
  const userId = useSession()?.user.id;
  return (
    <Page
      title={label({ vi: 'Tủ giấy tờ', en: 'Paper wallet' })}
      subtitle={
        overview?.producerName ??
        label({ vi: 'Chụp một lần, dùng cho nhiều hồ sơ.', en: 'Taken once, used in many dossiers.' })
      }
      actions={
        overview && (
          <Button
            variant="contained"
            component={RouteLink}
            to={`/tu-giay-to/chup?chu-the=${overview.producerId}`}
            startIcon={<AddAPhotoOutlined aria-hidden="true" />}
          >
            {label({ vi: 'Chụp giấy tờ', en: 'Photograph a paper' })}
          </Button>
        )
      }
    >
      {owner.chooses && <OwnerChoice onChoose={owner.choose} />}
      {owner.problem && <ErrorState problem={owner.problem} onRetry={owner.retry} />}
      {owner.id === undefined && owner.chooses && (
        <EmptyState
          title={label({ vi: 'Chưa chọn chủ thể', en: 'No producer chosen' })}
          text={label({ vi: 'Chọn chủ thể để mở tủ giấy tờ.', en: 'Choose whose wallet to open.' })}
        />
      )}
      {owner.id !== undefined && !overview && !owner.problem && <LoadingList rows={4} />}
      {overview && userId !== undefined && (
        <Stack spacing={3}>
          <Attention counts={overview.counts} warnDays={overview.warnDays} />
          <UploadQueue userId={userId} />
          <TakeFiles userId={userId} overview={overview} />
          <PaperGroups overview={overview} />
        </Stack>
      )}
    </Page>
  );
}

/** What stands out in this wallet, in one line. */
function Attention({ counts, warnDays }: Pick<WalletOverview, 'counts' | 'warnDays'>) {
  const label = useLabel();
  if (counts.expired + counts.expiring === 0) return null;
  return (
    <Alert severity={counts.expired > 0 ? 'error' : 'warning'}>
      {label({
        vi: `${[
          counts.expired > 0 && `${counts.expired} giấy tờ đã hết hạn`,
          counts.expiring > 0 &&
            `${counts.expiring} giấy tờ hết hạn trong ${warnDays} ngày tới hoặc trước ngày hồ sơ cần`,
        ]
          .filter(Boolean)
          .join('; ')}.`,
        en: `${many(counts.expired, 'paper')} expired, ${counts.expiring} end within ${many(warnDays, 'day')} or before a dossier needs them.`,
      })}
    </Alert>
  );
}
