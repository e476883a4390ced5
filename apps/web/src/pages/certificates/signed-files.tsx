import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCommand, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DateText } from '../../components/date-text';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { FileButton } from './file-button';
import { sendSignedFile } from './send-bytes';

type SignedFile = Answer<'/api/certificates/{id}/details'>['signedFiles'][number];

function Version({ file }: { file: SignedFile }) {
  const say = useSay();
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {say('Bản {0}, nhập ngày {1} bởi {2}', file.versionNo, momentText(file.importedAt), file.importedBy)}
      </Typography>
      {file.signatures.map((signer) => (
        <Box key={`${signer.serial} ${signer.signedAt ?? ''}`} sx={{ mt: 1.5 }}>
          <FactList
            facts={[
              ['Đã ký số bởi', signer.name],
              ['Chứng thư số', `${signer.subject}\n${say('Số sê-ri {0}', signer.serial)}`],
              ['Tổ chức chứng thực', signer.issuer],
              [
                'Kiểm tra tổ chức chứng thực',
                signer.authority === 'trusted'
                  ? 'Đã tin cậy (chưa kiểm tra thu hồi chứng thư)'
                  : 'Chưa kiểm tra được tổ chức chứng thực: hệ thống chưa có chứng thư gốc',
              ],
              ['Thời điểm ký ghi trong chữ ký', <DateText key="at" value={signer.signedAt} withTime />],
              [
                'Chứng thư có hiệu lực',
                <>
                  <DateText value={signer.validFrom} /> {say('đến')} <DateText value={signer.validThrough} />
                </>,
              ],
            ]}
          />
        </Box>
      ))}
    </Box>
  );
}

/** Versions with the authority's signature, and taking one in. */
export function SignedFiles({ id, files }: { id: string; files: readonly SignedFile[] }) {
  const say = useSay();
  const may = useCan();
  const take = useCommand({
    run: (file: File) => sendSignedFile(id, file),
    invalidates: ['/api/certificates'],
  });
  return (
    <PageSection
      title="Chữ ký số của cơ quan"
      text="Tệp do hệ thống lập chỉ mang dấu toàn vẹn của hệ thống. Tải tệp về, ký bằng chữ ký số của cơ quan rồi nhập lại; hệ thống chỉ nhận đúng tệp đã cấp cộng thêm chữ ký."
      actions={
        may('certificates.signed-file.import') && (
          <FileButton
            label={say('Nhập tệp đã ký')}
            accept="application/pdf,.pdf"
            pending={take.pending}
            onChosen={(file) => take.run(file)}
          />
        )
      }
    >
      {take.problem && <ProblemAlert problem={take.problem} />}
      {take.done && <Alert severity="success">{say('Đã nhập tệp có chữ ký số.')}</Alert>}
      {files.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có tệp mang chữ ký số của cơ quan.')}</Typography>
      ) : (
        <Stack component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, gap: 1.5 }}>
          {[...files].reverse().map((file) => (
            <Version key={file.id} file={file} />
          ))}
        </Stack>
      )}
    </PageSection>
  );
}
