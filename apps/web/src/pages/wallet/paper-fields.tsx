import Box from '@mui/material/Box';
import type { Control } from 'react-hook-form';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useLabel } from '../../texts/language';
import type { PaperValues } from './paper-form';
import { withOther } from './texts';

interface PaperFieldsProps {
  control: Control<PaperValues>;
  kinds: readonly { code: string; title: string }[];
}

/** Title, kind, number, issuer and dates of a paper. */
export function PaperFields({ control, kinds }: PaperFieldsProps) {
  const label = useLabel();
  return (
    <>
      <FormText control={control} name="title" label={label({ vi: 'Tên giấy tờ', en: 'Title' })} maxLength={300} />
      <FormSelect
        control={control}
        name="kind"
        label={label({ vi: 'Loại giấy tờ', en: 'Kind' })}
        options={withOther(kinds).map(({ code, title }) => ({ value: code, label: title }))}
      />
      <FormText
        control={control}
        name="number"
        label={label({ vi: 'Số hiệu', en: 'Number' })}
        maxLength={100}
        optional
      />
      <FormText
        control={control}
        name="issuer"
        label={label({ vi: 'Nơi cấp', en: 'Issuer' })}
        maxLength={200}
        optional
      />
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <FormDate control={control} name="issuedOn" label={label({ vi: 'Ngày cấp', en: 'Issued on' })} optional />
        <FormDate control={control} name="expiresOn" label={label({ vi: 'Ngày hết hạn', en: 'Last day' })} optional />
      </Box>
    </>
  );
}
