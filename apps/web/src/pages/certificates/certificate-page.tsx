import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import { ProblemAlert } from '../../components/problem-alert';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { Timeline } from '../../components/timeline';
import { useBoth, useLabel, useSay } from '../../texts/language';
import { FileButton } from './file-button';
import { sendPicture } from './send-bytes';
import { SignedFiles } from './signed-files';
import { CERTIFICATE_EVENTS, CERTIFICATE_STATES, OTHER_EVENT } from './texts';

type Details = Answer<'/api/certificates/{id}/details'>;

function Facts({ details: { certificate, shown } }: { details: Details }) {
  const say = useSay();
  const both = useBoth();
  return (
    <FactList
      facts={[
        [both('Hạng', 'Stars'), <StarsText key="stars" value={certificate.stars} withWords />],
        ['Chủ thể', certificate.producerName],
        ['Địa bàn', certificate.place],
        ['Bộ sản phẩm', shown?.sheetName ?? null],
        ['Số giấy chứng nhận', certificate.numberText],
        ['Mã sản phẩm', certificate.productCode],
        ['Quyết định', certificate.decisionNumber],
        ['Ngày cấp', <DateText key="issued" value={certificate.issuedOn} />],
        ['Hiệu lực in trên giấy', <DateText key="printed" value={certificate.validThrough} />],
        [
          'Hiệu lực thực tế đến hết',
          certificate.endsOn === null ? say('đang tạm dừng tính') : <DateText key="ends" value={certificate.endsOn} />,
        ],
        ...(shown?.extendedTo
          ? [['Được dùng tiếp đến hết', <DateText key="ext" value={shown.extendedTo} />] as const]
          : []),
        ...(shown?.since ? [['Trạng thái từ ngày', <DateText key="since" value={shown.since} />] as const] : []),
        ...(shown?.reason ? [['Lý do', shown.reason] as const] : []),
        ...(shown?.paper ? [[both('Văn bản', 'Document'), shown.paper] as const] : []),
      ]}
    />
  );
}

function Picture({ id, details }: { id: string; details: Details }) {
  const say = useSay();
  const may = useCan();
  const send = useCommand({ run: (file: File) => sendPicture(id, file), invalidates: ['/api/certificates'] });
  const path = details.shown?.picturePath ?? null;
  return (
    <PageSection
      title="Ảnh sản phẩm"
      text="Hiện trên trang kiểm tra công khai. Vị trí và thông tin máy ảnh được bỏ khỏi ảnh."
      actions={
        may('certificates.picture.write') && (
          <FileButton
            label={path === null ? say('Thêm ảnh') : say('Thay ảnh')}
            accept="image/*"
            pending={send.pending}
            onChosen={(file) => send.run(file)}
          />
        )
      }
    >
      {send.problem && <ProblemAlert problem={send.problem} />}
      {path !== null && (
        <Box
          component="img"
          src={`${path}?${send.done ? 'moi' : ''}`}
          alt={say('Ảnh sản phẩm {0}', details.certificate.productName)}
          sx={{ maxWidth: '100%', maxHeight: 280, borderRadius: 1, display: 'block' }}
        />
      )}
    </PageSection>
  );
}

function LabelCode({ id }: { id: string }) {
  const say = useSay();
  return (
    <PageSection title="Mã QR cho nhãn hàng" text="In rõ nét, cạnh tối thiểu 2 cm, giữ viền trắng quanh mã.">
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" href={`/api/certificates/${id}/qr.svg`}>
          {say('Tải SVG')}
        </Button>
        <Button variant="outlined" href={`/api/certificates/${id}/qr.png`}>
          {say('Tải PNG')}
        </Button>
      </Stack>
    </PageSection>
  );
}

/** One certificate: how it stands, its file with signatures, its picture and code, its story. */
export function CertificatePage() {
  const say = useSay();
  const both = useBoth();
  const label = useLabel();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const query = useApiQuery('/api/certificates/{id}/details', { params: { path: { id } } });
  if (query.error) return <ErrorState problem={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingPage />;
  const { certificate, events, signedFiles } = query.data;
  const isWhole = certificate.state !== 'preparing';
  return (
    <Page
      title={certificate.productName}
      subtitle={say('Giấy chứng nhận số {0}', certificate.numberText)}
      breadcrumbs={[{ label: both('Giấy chứng nhận', 'Certificates'), to: '/chung-nhan' }]}
      state={<StateChip state={certificate.state} states={CERTIFICATE_STATES} />}
      actions={
        isWhole && (
          <>
            <PdfButton href={`/api/certificates/${id}/file`}>
              {signedFiles.length > 0 ? say('Tệp PDF đã ký') : say('Tệp PDF')}
            </PdfButton>
            <Button href={certificate.verifyPath} target="_blank" rel="noopener">
              {say('Trang công khai')}
            </Button>
          </>
        )
      }
    >
      <Stack sx={{ gap: 4 }}>
        <Facts details={query.data} />
        {isWhole && <SignedFiles id={id} files={signedFiles} />}
        {isWhole && <Picture id={id} details={query.data} />}
        {isWhole && <LabelCode id={id} />}
        <PageSection title="Quá trình">
          <Timeline
            entries={[...events].reverse().map((event, index) => ({
              id: `${event.at} ${index}`,
              at: event.at,
              what: label(CERTIFICATE_EVENTS[event.kind] ?? OTHER_EVENT),
              why: [event.reason, event.paper].filter(Boolean).join('. ') || null,
            }))}
          />
        </PageSection>
      </Stack>
    </Page>
  );
}
