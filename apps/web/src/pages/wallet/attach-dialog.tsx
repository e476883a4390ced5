import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Said } from '../../components/said';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { hasWords } from '../../lib/fold';
import { useLabel } from '../../texts/language';
import { useSheet } from '../dossiers/use-sheet';
import type { WalletPaper } from './texts';
import type { WalletOverview } from './use-wallet-owner';
import { many } from '../../lib/many';

type Target = WalletOverview['targets'][number];

/** How one dossier uses the paper. */
export interface Use {
  readonly dossierId: string;
  readonly checklistCode?: string;
  readonly criteria: readonly string[];
}

/** Where a paper is used now, in dossiers that can still be changed. */
export function usesOf(paper: Pick<WalletPaper, 'uses'>, targets: readonly Target[]): Use[] {
  const open = new Set(targets.map((target) => target.dossierId));
  return paper.uses
    .filter((use) => open.has(use.dossierId))
    .map(({ dossierId, checklistCode, criteria }) => ({
      ...{ dossierId, criteria },
      ...(checklistCode === null ? {} : { checklistCode }),
    }));
}

interface AttachDialogProps {
  paper: WalletPaper;
  targets: readonly Target[];
  onClose: () => void;
}

/** Puts a paper to criteria of several products in one act. */
export function AttachDialog({ paper, targets, onClose }: AttachDialogProps) {
  const label = useLabel();
  const [uses, setUses] = useState<readonly Use[]>(() => usesOf(paper, targets));
  const attach = useCommand({
    run: async (wanted: readonly Use[], attempt) => {
      await api.POST('/api/papers/{id}/attach', {
        params: { path: { id: paper.id } },
        body: { uses: wanted.map((use) => ({ ...use, criteria: [...use.criteria] })) },
        headers: attempt.headers(),
      });
      return {};
    },
    invalidates: ['/api/papers', '/api/dossiers'],
    onDone: onClose,
  });
  return (
    <FormDialog
      maxWidth="md"
      title={label({ vi: 'Dùng cho hồ sơ', en: 'Use in dossiers' })}
      text={paper.title}
      submitLabel={label({ vi: `Dùng cho ${uses.length} hồ sơ`, en: `Use in ${many(uses.length, 'dossier')}` })}
      pending={attach.pending}
      problem={attach.problem}
      onSubmit={() => (uses.length > 0 ? attach.run(uses) : undefined)}
      onClose={onClose}
    >
      <PickUses uses={uses} targets={targets} onChange={setUses} />
    </FormDialog>
  );
}

interface PickUsesProps {
  uses: readonly Use[];
  targets: readonly Target[];
  onChange: (uses: readonly Use[]) => void;
}

/** Dossiers in work, each with the part and the criteria for which the paper speaks. */
export function PickUses({ uses, targets, onChange }: PickUsesProps) {
  const label = useLabel();
  if (targets.length === 0)
    return (
      <Typography>
        {label({
          vi: 'Chưa có hồ sơ nào đang soạn. Giấy tờ nằm sẵn trong tủ để dùng sau.',
          en: 'No dossier is in work. The paper waits in the wallet.',
        })}
      </Typography>
    );
  const others = (id: string) => uses.filter((use) => use.dossierId !== id);
  return (
    <>
      {targets.map((target) => {
        const use = uses.find((each) => each.dossierId === target.dossierId);
        return (
          <TargetLine
            key={target.dossierId}
            target={target}
            use={use}
            onChange={(next) => onChange(next ? [...others(target.dossierId), next] : others(target.dossierId))}
          />
        );
      })}
    </>
  );
}

interface TargetLineProps {
  target: Target;
  use: Use | undefined;
  onChange: (use: Use | undefined) => void;
}

function TargetLine({ target, use, onChange }: TargetLineProps) {
  const label = useLabel();
  const { dossierId, parts } = target;
  const first = parts.length === 1 ? parts[0]?.code : undefined;
  const fresh: Use = { dossierId, criteria: [], ...(first === undefined ? {} : { checklistCode: first }) };
  return (
    <Box sx={{ border: 1, borderColor: use ? 'primary.main' : 'divider', borderRadius: 1, px: 2, py: 1 }}>
      <FormControlLabel
        control={<Checkbox checked={use !== undefined} onChange={(_event, on) => onChange(on ? fresh : undefined)} />}
        label={
          <span>
            <b>{target.productName}</b>
            <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
              <Said text={target.roundName} />
            </Typography>
          </span>
        }
      />
      {use && (
        <Box sx={{ display: 'grid', gap: 2, my: 1.5 }}>
          {parts.length > 1 && (
            <TextField
              select
              label={label({ vi: 'Thuộc thành phần', en: 'Part of the dossier' })}
              value={use.checklistCode ?? ''}
              onChange={({ target: { value } }) => {
                const { checklistCode: _old, ...rest } = use;
                onChange(value === '' ? rest : { ...rest, checklistCode: value });
              }}
            >
              <MenuItem value="">{label({ vi: 'Chỉ là minh chứng', en: 'Evidence only' })}</MenuItem>
              {parts.map((part) => (
                <MenuItem key={part.code} value={part.code}>
                  <Said text={part.title} />
                </MenuItem>
              ))}
            </TextField>
          )}
          <CriteriaPick target={target} keys={use.criteria} onChange={(criteria) => onChange({ ...use, criteria })} />
        </Box>
      )}
    </Box>
  );
}

interface CriteriaPickProps {
  target: Target;
  keys: readonly string[];
  onChange: (keys: readonly string[]) => void;
}

function CriteriaPick({ target, keys, onChange }: CriteriaPickProps) {
  const label = useLabel();
  const { criteria } = useSheet(target);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      value={criteria.filter(({ key }) => keys.includes(key))}
      onChange={(_event, all) => onChange(all.map(({ key }) => key))}
      options={criteria}
      slotProps={{ listbox: { lang: 'vi' }, chip: { lang: 'vi' } }}
      noOptionsText={label({ vi: 'Không có tiêu chí nào khớp', en: 'No criterion fits' })}
      getOptionLabel={(criterion) => `${criterion.key} ${criterion.title}`}
      getOptionKey={(criterion) => criterion.key}
      filterOptions={(all, { inputValue }) =>
        all.filter((criterion) => hasWords(`${criterion.key} ${criterion.title}`, inputValue))
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={label({
            vi: `Minh chứng cho tiêu chí (${target.productName})`,
            en: `Criteria (${target.productName})`,
          })}
        />
      )}
    />
  );
}
