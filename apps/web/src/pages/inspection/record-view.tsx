import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { DataTable } from '../../components/data-table';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import type { Tone } from '../../app/tones';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { VERDICTS } from './texts';
import type { Inspection } from './visit-draft';

type VisitRecord = NonNullable<Inspection['record']>;
const TONES: Readonly<Record<string, Tone>> = { yes: 'good', no: 'bad', 'not-applicable': 'neutral' };
const degrees = (millionths: number): string => (millionths / 1_000_000).toFixed(5).replace('.', ',');

/** What the team put down: times, place, signatures, every answer with its pictures. */
export function RecordView({ inspection, record }: { inspection: Inspection; record: VisitRecord }) {
  const say = useSay();
  const { place, signatures, refusedBecause } = record;
  const names = (side: string) =>
    signatures
      .filter((one) => one.side === side)
      .map((one) => `${one.name} (${one.title})`)
      .join('\n');
  return (
    <PageSection title="Biên bản">
      <FactList
        facts={[
          ['Kết luận', record.conclusion],
          [
            record.isServerTime ? 'Thời gian kiểm tra' : 'Kiểm tra (giờ của máy)',
            say('{0} đến {1}', momentText(record.begunAt), momentText(record.endedAt)),
          ],
          ['Hệ thống nhận', `${momentText(record.receivedAt)}, ${record.recordedByName}`],
          [
            'Vị trí',
            place === null
              ? 'Không ghi'
              : say('{0}; {1} (sai số {2} m)', degrees(place.latE6), degrees(place.lngE6), place.accuracyM),
          ],
          ['Đoàn ký', names('team')],
          ['Chủ thể', refusedBecause === null ? names('producer') : say('Từ chối ký: {0}', refusedBecause)],
        ]}
      />
      <Box sx={{ mt: 3 }}>
        <DataTable
          caption="Trả lời từng mục"
          rows={record.answers.map((answer) => ({
            ...answer,
            number: inspection.items.findIndex(({ code }) => code === answer.code) + 1,
            text: inspection.items.find(({ code }) => code === answer.code)?.text ?? '',
          }))}
          rowKey={(row) => row.code}
          columns={[
            {
              key: 'text',
              header: 'Nội dung',
              primary: true,
              cell: (row) => (
                <>
                  {row.number}. <Said text={row.text} />
                </>
              ),
            },
            {
              key: 'verdict',
              header: 'Kết quả',
              nowrap: true,
              cell: (row) => (
                <ToneChip tone={TONES[row.verdict] ?? 'neutral'} label={VERDICTS[row.verdict] ?? row.verdict} />
              ),
            },
            {
              key: 'note',
              header: 'Ghi chú, ảnh',
              cell: (row) => (
                <Stack spacing={1}>
                  {row.note === undefined && (row.photoIds ?? []).length === 0 && say('Không có')}
                  {row.note !== undefined && <Typography>{row.note}</Typography>}
                  <Pictures inspectionId={inspection.id} ids={row.photoIds ?? []} about={say('mục {0}', row.number)} />
                </Stack>
              ),
            },
          ]}
        />
      </Box>
    </PageSection>
  );
}

function Pictures({ inspectionId, ids, about }: { inspectionId: string; ids: readonly string[]; about: string }) {
  const say = useSay();
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      {ids.map((id, index) => {
        const address = `/api/inspections/${inspectionId}/photos/${id}`;
        return (
          <a
            key={id}
            href={address}
            target="_blank"
            rel="noopener"
            aria-label={say('Mở ảnh {0} của {1}', index + 1, about)}
          >
            <Box
              component="img"
              src={address}
              alt={say('Ảnh {0} của {1}', index + 1, about)}
              loading="lazy"
              sx={{ width: 96, height: 72, objectFit: 'cover', borderRadius: 1, display: 'block' }}
            />
          </a>
        );
      })}
    </Stack>
  );
}
