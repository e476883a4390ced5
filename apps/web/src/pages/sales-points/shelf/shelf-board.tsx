import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { CodeScanner } from '../../../components/code-scanner';
import { LoadingList } from '../../../components/loading';
import { fold } from '../../../lib/fold';
import { ElsewhereAlert } from '../../../offline/elsewhere-alert';
import { useSay } from '../../../texts/language';
import { CodeEntry } from './code-entry';
import { pointCodeIn, type KitPoint, type ShelfKit } from './judge-code';
import { LastVerdict, ScannedList } from './scanned-list';
import { useShelfDraft } from './shelf-draft';
import { ShelfForm } from './shelf-form';
import { useVerdicts } from './use-verdicts';

/** Sent and judged, or kept on the device until there is a network. */
export type ShelfResult =
  | { readonly kept: true }
  | { readonly kept: false; readonly pointId: string; readonly sentence: string; readonly remedyBy: string | null };

interface ShelfBoardProps {
  kit: ShelfKit;
  takenAt: string | undefined;
  /** Left out: said here, or by the code at the point's door. */
  pointId: string | undefined;
  onDone: (result: ShelfResult) => void;
}

/** Scanner, verdicts, and the record that they become. */
export function ShelfBoard({ kit, takenAt, pointId, onDone }: ShelfBoardProps) {
  const say = useSay();
  const shelf = useShelfDraft(pointId);
  const { draft, change } = shelf;
  const verdicts = useVerdicts(draft?.codes ?? [], kit, takenAt);
  if (draft === undefined) return <LoadingList rows={3} />;
  if (shelf.isElsewhere) return <ElsewhereAlert />;
  const point = kit.points.find(({ id }) => id === draft.pointId);
  const take = (texts: readonly string[]) => {
    const at = texts.flatMap((text) => kit.points.filter(({ code }) => code === pointCodeIn(text))).at(-1);
    if (at !== undefined && pointId === undefined) change((now) => ({ ...now, pointId: at.id }));
    shelf.add(texts.filter((text) => pointCodeIn(text) === undefined));
  };
  return (
    <Stack spacing={3}>
      <section>
        <Typography variant="h2" sx={{ mb: 1.5 }}>
          {say('Quét mã trên quầy')}
        </Typography>
        <Stack spacing={2}>
          <CodeScanner onCode={(text) => take([text])} />
          <CodeEntry onCodes={take} />
          <LastVerdict verdict={verdicts.at(-1)} />
          <ScannedList verdicts={verdicts} onRemove={shelf.remove} />
        </Stack>
      </section>
      {pointId === undefined && (
        <PointChoice
          points={kit.points}
          value={point}
          onChange={(chosen) =>
            change(({ pointId: _before, ...now }) => (chosen === null ? now : { ...now, pointId: chosen.id }))
          }
        />
      )}
      <ShelfForm
        draft={draft}
        change={change}
        kept={shelf.kept}
        point={point}
        verdicts={verdicts}
        onDone={(result) => void shelf.forget().then(() => onDone(result))}
      />
    </Stack>
  );
}

interface PointChoiceProps {
  points: readonly KitPoint[];
  value: KitPoint | undefined;
  onChange: (point: KitPoint | null) => void;
}

/** Which point's shelf it is: searched by name or address, with or without accents. */
function PointChoice({ points, value, onChange }: PointChoiceProps) {
  const say = useSay();
  return (
    <Autocomplete
      options={points}
      value={value ?? null}
      onChange={(_event, point) => onChange(point)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, { inputValue }) => {
        const typed = fold(inputValue);
        return all.filter(({ name, address, unitName }) => fold(`${name} ${address} ${unitName}`).includes(typed));
      }}
      noOptionsText={say('Không có điểm bán như vậy')}
      renderOption={({ key, ...props }, point) => (
        <li key={key} {...props}>
          <span>
            {point.name}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {point.address}, {point.unitName}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say('Điểm bán được kiểm tra')}
          helperText={say('Chọn trong danh sách, hoặc quét mã QR dán ở cửa điểm bán.')}
        />
      )}
    />
  );
}
