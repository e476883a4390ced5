import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useWatch, type Control, type FieldPath } from 'react-hook-form';
import { FormCheckbox } from '../../components/form/form-checkbox';
import { FormMoney } from '../../components/form/form-money';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useSay } from '../../texts/language';
import type { LineValues } from './line-values';
import { OCCASIONS, optionsOf, SUBJECTS } from './texts';

interface WithLines {
  lines: LineValues[];
}

/** Fields of one line: what, how much, for whom. */
export function LineFields<Values extends WithLines>({ control, index }: { control: Control<Values>; index: number }) {
  const say = useSay();
  const name = (field: keyof LineValues) => `lines.${index}.${field}` as FieldPath<Values>;
  const share = useWatch({ control, name: name('mode') }) === 'share';
  return (
    <Stack spacing={2}>
      <FormSelect control={control} name={name('subject')} label="Loại hỗ trợ" options={optionsOf(SUBJECTS)} />
      <FormText control={control} name={name('title')} label="Nội dung" hint="Như trong nghị quyết." maxLength={500} />
      <FormSelect
        control={control}
        name={name('mode')}
        label="Cách tính"
        options={[
          { value: 'fixed', label: 'Một số tiền' },
          { value: 'share', label: 'Tỷ lệ của chi phí, có mức tối đa' },
        ]}
      />
      {share && <FormText control={control} name={name('percent')} label="Tỷ lệ (%)" maxLength={3} />}
      <FormMoney control={control} name={name('ceiling')} label={share ? 'Mức tối đa' : 'Số tiền'} />
      <Typography>{say('Hạng sao được hỗ trợ (không chọn: không xét sao)')}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
        <FormCheckbox control={control} name={name('star3')} label="3 sao" />
        <FormCheckbox control={control} name={name('star4')} label="4 sao" />
        <FormCheckbox control={control} name={name('star5')} label="5 sao" />
      </Stack>
      <FormSelect control={control} name={name('occasion')} label="Lần công nhận" options={optionsOf(OCCASIONS)} />
      <Typography>{say('Loại chủ thể (không chọn: mọi loại)')}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
        <FormCheckbox control={control} name={name('household')} label="Hộ gia đình" />
        <FormCheckbox control={control} name={name('group')} label="Tổ hợp tác" />
        <FormCheckbox control={control} name={name('cooperative')} label="Hợp tác xã" />
        <FormCheckbox control={control} name={name('company')} label="Doanh nghiệp" />
      </Stack>
      <FormCheckbox control={control} name={name('needsAcceptance')} label="Chỉ chi sau biên bản nghiệm thu" />
      <FormCheckbox control={control} name={name('repeatable')} label="Một sản phẩm được nhiều lần" />
    </Stack>
  );
}
