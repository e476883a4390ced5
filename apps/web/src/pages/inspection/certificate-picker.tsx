import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useSay } from '../../texts/language';

export interface PickedCertificate {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly numberText: string;
}

/** A certificate by the name of its product. */
export function CertificatePicker({
  value,
  onChange,
  label = 'Giấy chứng nhận',
}: {
  label?: string;
  value: PickedCertificate | null;
  onChange: (certificate: PickedCertificate | null) => void;
}) {
  const say = useSay();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text === value?.productName ? '' : text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value]);
  const { data, isFetching } = useApiQuery('/api/certificates', {
    params: { query: { ...(q === '' ? {} : { q }), limit: 30 } },
  });
  const found: readonly PickedCertificate[] = data?.items ?? [];
  const options = value !== null && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Autocomplete
      value={value}
      options={options}
      filterOptions={(all) => all}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      onChange={(_event, certificate) => onChange(certificate)}
      loading={isFetching}
      loadingText={say('Đang tải…')}
      noOptionsText={say('Không tìm thấy giấy chứng nhận nào')}
      getOptionLabel={(one) => one.productName}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderOption={({ key, ...option }, one) => (
        <li key={key} {...option}>
          {one.productName} · {one.producerName} · {one.numberText}
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={say(label)} placeholder={say('Gõ tên sản phẩm')} />}
    />
  );
}
