import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useApiQuery } from '../api/hooks';
import { useSay, useTexts } from '../texts/language';

/** A product, or a producer that takes part without one. */
export interface ProductChoice {
  producerId: string;
  productId: string | null;
  label: string;
}

interface ProductPickerProps {
  label: string;
  value: readonly ProductChoice[];
  onChange: (products: ProductChoice[]) => void;
}

const keyOf = ({ producerId, productId }: ProductChoice): string => productId ?? producerId;

/** Finds products with a certificate by name, producer or code, with or without accents (the server searches); takes several. */
export function ProductPicker({ label, value, onChange }: ProductPickerProps) {
  const t = useTexts();
  const say = useSay();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isFetching } = useApiQuery('/api/certificates', {
    params: { query: { ...(q === '' ? {} : { q }), limit: 30 } },
  });
  const found = new Map(
    (data?.items ?? []).map((row) => [
      row.productId,
      {
        ...{ producerId: row.producerId, productId: row.productId, label: row.productName },
        about: `${row.producerName} · ${row.productCode}`,
      },
    ]),
  );
  const aboutOf = (choice: ProductChoice): string | undefined =>
    choice.productId === null ? undefined : found.get(choice.productId)?.about;
  return (
    <Autocomplete<ProductChoice, true>
      multiple
      value={[...value]}
      onChange={(_event, products) =>
        onChange(products.map(({ producerId, productId, label: name }) => ({ producerId, productId, label: name })))
      }
      inputValue={text}
      onInputChange={(_event, typed, why) => {
        // Closing the list without a choice keeps what is typed out of the field; a choice begins anew.
        setText(why === 'input' ? typed : '');
      }}
      options={[...found.values()]}
      filterOptions={(all) => all}
      filterSelectedOptions
      loading={isFetching}
      loadingText={t.loading}
      noOptionsText={say('Không tìm thấy sản phẩm nào')}
      getOptionLabel={(product) => product.label}
      getOptionKey={keyOf}
      isOptionEqualToValue={(a, b) => keyOf(a) === keyOf(b)}
      renderOption={({ key, ...props }, product) => (
        <Box key={key} component="li" {...props} sx={{ minHeight: 48, flexWrap: 'wrap', columnGap: 1 }}>
          <span>{product.label}</span>
          <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{aboutOf(product)}</Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={value.length === 0 ? say('Gõ tên, chủ thể hoặc mã') : ''}
          helperText={say('Sản phẩm đã có giấy chứng nhận; để trống nếu không ghi tên.')}
        />
      )}
    />
  );
}
