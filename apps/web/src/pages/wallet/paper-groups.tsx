import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useKeysetQuery } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { PaperLine } from './paper-line';
import { OTHER_TITLE, STANDINGS, withOther, type Standing, type WalletPaper } from './texts';
import type { WalletOverview } from './use-wallet-owner';

const FILTERS = ['tim', 'loai', 'han'] as const;
const REPLACED = 'da-thay';

/** The papers by kind, with search and filters. */
export function PaperGroups({ overview }: { overview: WalletOverview }) {
  const label = useLabel();
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(FILTERS);
  const replaced = values.han === REPLACED;
  const pages = useKeysetQuery('/api/papers', {
    params: {
      query: {
        producerId: overview.producerId,
        ...(values.tim ? { q: values.tim } : {}),
        ...(values.loai ? { kind: values.loai } : {}),
        ...(replaced ? { replaced } : values.han ? { standing: values.han as Standing } : {}),
      },
    },
  });
  const titleOf = (group: string): string =>
    isStanding(group)
      ? label(STANDINGS[group].label)
      : (overview.kinds.find(({ code }) => code === group)?.title ?? OTHER_TITLE);
  const standings = Object.entries(STANDINGS).map(([value, each]) => ({
    value,
    label: `${label(each.label)} (${overview.counts[value as Standing]})`,
  }));
  return (
    <KeysetList
      pages={pages}
      search={{
        value: values.tim ?? '',
        onChange: (tim) => set({ tim }),
        label: label({ vi: 'Tìm tên, số hiệu, nơi cấp', en: 'Search title, number, issuer' }),
      }}
      filters={
        <>
          <FilterSelect
            label={label({ vi: 'Thời hạn', en: 'Standing' })}
            value={values.han}
            options={[...standings, { value: REPLACED, label: label({ vi: 'Bản cũ đã thay', en: 'Replaced' }) }]}
            onChange={(han) => set({ han })}
          />
          <FilterSelect
            label={label({ vi: 'Loại giấy tờ', en: 'Kind' })}
            value={values.loai}
            options={withOther(overview.kinds).map(({ code, title }) => ({ value: code, label: title }))}
            onChange={(loai) => set({ loai })}
          />
        </>
      }
      narrowed={active}
      onClearFilters={clear}
      empty={
        <EmptyState
          title={label({ vi: 'Tủ chưa có giấy tờ nào', en: 'The wallet is empty' })}
          text={label({
            vi: 'Chụp hoặc chọn giấy chứng nhận, phiếu kiểm nghiệm, hợp đồng… Mỗi giấy tờ chỉ cần đưa lên một lần.',
            en: 'Photograph or choose certificates, test results, contracts. Each is needed only once.',
          })}
        />
      }
    >
      {(rows) => (
        <Stack spacing={3}>
          {grouped(rows).map(([group, papers]) => (
            <section key={group} aria-labelledby={`nhom-${group}`}>
              <Typography variant="h2" id={`nhom-${group}`} sx={{ mb: 1.5 }}>
                {say(titleOf(group))} ({papers.length})
              </Typography>
              <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {papers.map((paper) => (
                  <PaperLine key={paper.id} paper={paper} />
                ))}
              </Stack>
            </section>
          ))}
        </Stack>
      )}
    </KeysetList>
  );
}

const isStanding = (group: string): group is Standing => group in STANDINGS;

/** What stands out comes first, under its own heading; everything else by kind. */
function grouped(papers: readonly WalletPaper[]): [string, WalletPaper[]][] {
  const groups = new Map<string, WalletPaper[]>();
  for (const paper of papers) {
    const group = paper.standing === 'valid' || paper.replacedById !== null ? paper.kind : paper.standing;
    groups.set(group, [...(groups.get(group) ?? []), paper]);
  }
  return [...groups];
}
