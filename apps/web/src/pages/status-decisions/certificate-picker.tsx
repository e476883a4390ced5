import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useApiQuery, type RowOf } from '../../api/hooks';
import { useSay, useTexts } from '../../texts/language';

export type CertificateChoice = RowOf<'/api/certificates'>;

interface CertificatePickerProps {
  /** States in which a certificate is offered. */
  states: readonly string[];
  taken: readonly string[];
  onPick: (certificate: CertificateChoice) => void;
  fault?: string | undefined;
}

/** Finds a certificate by product, producer, number or code (the server searches). */
export function CertificatePicker({ states, taken, onPick, fault }: CertificatePickerProps) {
  const say = useSay();
  const t = useTexts();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isFetching } = useApiQuery('/api/certificates', {
    params: { query: { ...(q === '' ? {} : { q }), limit: 50 } },
  });
  const options = (data?.items ?? []).filter((row) => states.includes(row.state) && !taken.includes(row.id));
  return (
    <Autocomplete
      value={null}
      onChange={(_event, picked) => {
        if (picked) onPick(picked);
        setText('');
      }}
      inputValue={text}
      onInputChange={(_event, typed, why) => {
        if (why === 'input' || why === 'clear') setText(typed);
      }}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t.loading}
      noOptionsText={say('Không có giấy chứng nhận nào phù hợp với loại quyết định này')}
      getOptionLabel={(row) => `${row.productName} · ${row.producerName} · ${row.numberText}`}
      getOptionKey={(row) => row.id}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say('Thêm giấy chứng nhận')}
          placeholder={say('Gõ tên sản phẩm, chủ thể, số hoặc mã…')}
          error={fault !== undefined}
          helperText={fault}
        />
      )}
    />
  );
}
