import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { EXPORTS, MORE_EXPORTS } from '../lib/exports';
import { useLabel, useTexts } from '../texts/language';

/** Where the rows of a list come from. */
export interface ListSource {
  path: string;
  query: object;
  /** What stands in the braces of the path. */
  params?: Readonly<Record<string, string>>;
}

/** The whole list with the filters of the screen as workbook and CSV, where it can be taken out. */
export function ExportLinks({ source }: { source: ListSource }) {
  const t = useTexts();
  const label = useLabel();
  const params = source.params ?? {};
  const filled = source.path.replace(/\{(\w+)\}/g, (all, key: string) => params[key] ?? all);
  const name = EXPORTS[filled] ?? EXPORTS[source.path];
  if (name === undefined) return null;
  const query = EXPORTS[filled] === undefined ? { ...source.query, ...params } : source.query;
  const filters = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined || key === 'limit' ? [] : [[key, String(value)]],
    ),
  ).toString();
  const address = (kind: string): string => `/api/exports/${name}.${kind}${filters === '' ? '' : `?${filters}`}`;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', ml: { sm: 'auto' } }}>
      {MORE_EXPORTS[filled]?.map((more) => (
        <Button
          key={more.name}
          startIcon={<DownloadOutlined aria-hidden="true" />}
          href={`/api/exports/${more.name}.xlsx`}
        >
          {label(more.label)}
        </Button>
      ))}
      <Button startIcon={<DownloadOutlined aria-hidden="true" />} href={address('xlsx')} aria-label={t.list.asWorkbook}>
        Excel
      </Button>
      <Button startIcon={<DownloadOutlined aria-hidden="true" />} href={address('csv')} aria-label={t.list.asCsv}>
        CSV
      </Button>
    </Stack>
  );
}
