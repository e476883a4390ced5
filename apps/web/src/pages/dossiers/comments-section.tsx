import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useKeysetQuery, useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { momentText } from '../../lib/dates';
import { useBoth } from '../../texts/language';
import { CommentForm } from './comment-form';

type Comments = Answer<'/api/dossiers/{id}/comments'>;
type Comment = Comments['items'][number];

/** What is said about the dossier: among the offices, and with the producer. Council members and leaders see nothing of it. */
export function CommentsSection({ dossierId }: { dossierId: string }) {
  const say = useBoth();
  const params = { path: { id: dossierId } };
  const about = useApiQuery('/api/dossiers/{id}/comments', { params });
  const pages = useKeysetQuery('/api/dossiers/{id}/comments', { params });
  const { data } = about;
  if (data === undefined || data.side === null) return null;
  const isOffice = data.side === 'office';
  return (
    <Box id="trao-doi" sx={{ scrollMarginTop: 96 }}>
      <PageSection
        title={say('Trao đổi', 'Comments')}
        text={
          isOffice
            ? say(
                'Cán bộ phụ trách địa bàn đọc được; chủ thể chỉ thấy câu hỏi gửi cho mình. Hội đồng không thấy. Đã gửi thì không sửa, không xoá.',
                'Officers over the unit read them; the producer sees only the questions to it. The council sees none. What is sent stays.',
              )
            : say(
                'Câu hỏi của cán bộ về hồ sơ này và câu trả lời của chủ thể. Đã gửi thì không sửa, không xoá.',
                'Questions of the officers about this dossier and your answers. What is sent stays.',
              )
        }
        actions={
          data.waitsForProducer && (
            <ToneChip
              tone="attention"
              label={
                isOffice
                  ? say('Chờ chủ thể trả lời', 'Waits for the producer')
                  : say('Chờ bạn trả lời', 'Waits for you')
              }
            />
          )
        }
      >
        <Stack spacing={2}>
          <CommentForm dossierId={dossierId} side={isOffice ? 'office' : 'producer'} people={data.people} />
          {pages.problem && <ErrorState problem={pages.problem} onRetry={pages.retry} />}
          {pages.items.length === 0 && !pages.loading && (
            <Typography sx={{ color: 'text.secondary' }}>
              {say('Chưa có trao đổi nào.', 'Nothing has been said yet.')}
            </Typography>
          )}
          <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {pages.items.map((comment) => (
              <CommentLine key={comment.id} comment={comment} showsAudience={isOffice} />
            ))}
          </Stack>
          {pages.hasMore && (
            <Button
              variant="outlined"
              loading={pages.loadingMore}
              onClick={pages.loadMore}
              sx={{ alignSelf: 'flex-start' }}
            >
              {say('Xem trao đổi cũ hơn', 'Older comments')}
            </Button>
          )}
        </Stack>
      </PageSection>
    </Box>
  );
}

function CommentLine({ comment, showsAudience }: { comment: Comment; showsAudience: boolean }) {
  const say = useBoth();
  const { side, audience, body, authorName, mentioned, at } = comment;
  const kind =
    side === 'producer'
      ? { tone: 'good' as const, label: say('Chủ thể trả lời', 'Answer of the producer') }
      : audience === 'producer'
        ? { tone: 'waiting' as const, label: say('Hỏi chủ thể', 'Question to the producer') }
        : { tone: 'neutral' as const, label: say('Nội bộ', 'Offices only') };
  return (
    <Box
      component="li"
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 2, py: 1.5 }}
    >
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography sx={{ fontWeight: 600 }}>{authorName}</Typography>
        {(showsAudience || side === 'office') && <ToneChip {...kind} />}
        <Typography variant="body2" component="time" dateTime={at} sx={{ color: 'text.secondary', ml: { sm: 'auto' } }}>
          {momentText(at)}
        </Typography>
      </Stack>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{body}</Typography>
      {mentioned.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {say('Đã báo', 'Told')}: {mentioned.join(', ')}
        </Typography>
      )}
    </Box>
  );
}
