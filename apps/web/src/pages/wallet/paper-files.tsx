import AddAPhotoOutlined from '@mui/icons-material/AddAPhotoOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { FileDrop } from '../../components/file-drop';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { fileFacts } from '../../lib/pages';
import { sendByQueue } from '../../offline/queue-file';
import { useLabel, useSay } from '../../texts/language';
import { FILE_KINDS } from '../dossiers/texts';
import type { WalletPaper } from './texts';

/** Files of a paper, pictures to look at in place, and the ways to add more. */
export function PaperFiles({ paper }: { paper: WalletPaper }) {
  const label = useLabel();
  const say = useSay();
  const userId = useSession()?.user.id ?? '';
  const newest = paper.replacedById === null;
  const [adding, setAdding] = useState(paper.files.length === 0 && newest);
  return (
    <PageSection
      title={label({ vi: 'Tệp', en: 'Files' })}
      actions={
        newest && (
          <>
            <Button
              variant="outlined"
              component={RouteLink}
              to={`/tu-giay-to/chup?giay-to=${paper.id}`}
              startIcon={<AddAPhotoOutlined aria-hidden="true" />}
            >
              {label({ vi: 'Chụp thêm', en: 'Photograph' })}
            </Button>
            {!adding && (
              <Button variant="outlined" onClick={() => setAdding(true)}>
                {label({ vi: 'Thêm tệp', en: 'Add files' })}
              </Button>
            )}
          </>
        )
      }
    >
      {paper.files.length === 0 && (
        <Typography sx={{ mb: 1.5 }}>
          {label({ vi: 'Chưa có tệp: hãy chụp hoặc chọn tệp.', en: 'No file yet: photograph or choose one.' })}
        </Typography>
      )}
      <Box
        component="ul"
        aria-label={label({ vi: `Tệp của ${paper.title}`, en: `Files of ${say(paper.title)}` })}
        sx={{
          ...{ listStyle: 'none', m: 0, p: 0, mb: 2, display: 'grid', gap: 1.5 },
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        }}
      >
        {paper.files.map((file) => (
          <FileTile key={file.id} href={`/api/papers/${paper.id}/files/${file.id}`} file={file} />
        ))}
      </Box>
      {adding && (
        <FileDrop
          label={label({ vi: `Tệp của ${paper.title}`, en: `Files of ${say(paper.title)}` })}
          kinds={FILE_KINDS}
          upload={(file, way) => sendByQueue(userId, file, { paperId: paper.id }, way)}
        />
      )}
    </PageSection>
  );
}

function FileTile({ href, file }: { href: string; file: WalletPaper['files'][number] }) {
  const label = useLabel();
  const isPicture = ['image/jpeg', 'image/png', 'image/webp'].includes(file.mediaType);
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', minWidth: 0 }}>
      <Link
        href={href}
        target="_blank"
        rel="noopener"
        sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, p: 1.5, minHeight: 44, overflowWrap: 'anywhere' }}
      >
        {isPicture && (
          <img src={href} alt="" loading="lazy" style={{ width: '100%', height: 160, objectFit: 'contain' }} />
        )}
        <Box component="span" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
          <DescriptionOutlined fontSize="small" aria-hidden="true" />
          {file.name} ({label(fileFacts(file))})
        </Box>
      </Link>
    </Box>
  );
}
