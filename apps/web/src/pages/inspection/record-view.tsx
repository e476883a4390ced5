import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { DataTable } from '../../components/data-table';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import type { Tone } from '../../app/tones';
import { momentText } from '../../lib/dates';
import { VERDICTS } from './texts';
import type { Inspection } from './visit-draft';

type VisitRecord = NonNullable<Inspection['record']>;
const TONES: Readonly<Record<string, Tone>> = { yes: 'good', no: 'bad', 'not-applicable': 'neutral' };
const degrees = (millionths: number): string => (millionths / 1_000_000).toFixed(5).replace('.', ',');

/** What the team put down: times, place, signatures, every answer with its pictures. */
export function RecordView({ inspection, record }: { inspection: Inspection; record: VisitRecord }) {
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
          ['Kiểm tra (giờ của máy)', `${momentText(record.begunAt)} đến ${momentText(record.endedAt)}`],
          ['Hệ thống nhận', `${momentText(record.receivedAt)}, ${record.recordedByName}`],
          [
            'Vị trí',
            place === null
              ? 'Không ghi'
              : `${degrees(place.latE6)}; ${degrees(place.lngE6)} (sai số ${place.accuracyM} m)`,
          ],
          ['Đoàn ký', names('team')],
          ['Chủ thể', refusedBecause === null ? names('producer') : `Từ chối ký: ${refusedBecause}`],
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
            { key: 'text', header: 'Nội dung', primary: true, cell: (row) => `${row.number}. ${row.text}` },
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
                  {row.note !== undefined && <Typography>{row.note}</Typography>}
                  <Pictures inspectionId={inspection.id} ids={row.photoIds ?? []} about={`mục ${row.number}`} />
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
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      {ids.map((id, index) => {
        const address = `/api/inspections/${inspectionId}/photos/${id}`;
        return (
          <a key={id} href={address} target="_blank" rel="noopener" aria-label={`Mở ảnh ${index + 1} của ${about}`}>
            <Box
              component="img"
              src={address}
              alt={`Ảnh ${index + 1} của ${about}`}
              loading="lazy"
              sx={{ width: 96, height: 72, objectFit: 'cover', borderRadius: 1, display: 'block' }}
            />
          </a>
        );
      })}
    </Stack>
  );
}
