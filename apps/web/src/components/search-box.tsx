import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useSay, useTexts } from '../texts/language';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  label?: string | undefined;
}

/** Search while typing, a moment after the last key. */
export function SearchBox({ value, onChange, label }: SearchBoxProps) {
  const t = useTexts();
  const say = useSay();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === told.current) return;
    const timer = setTimeout(() => {
      told.current = wanted;
      tell.current(wanted);
    }, 350);
    return () => clearTimeout(timer);
  }, [text]);
  const clear = (
    <InputAdornment position="end">
      <IconButton aria-label={t.list.clear} edge="end" onClick={() => setText('')}>
        <Close />
      </IconButton>
    </InputAdornment>
  );
  const glass = (
    <InputAdornment position="start">
      <Search aria-hidden="true" />
    </InputAdornment>
  );
  return (
    <TextField
      label={label === undefined ? t.list.search : say(label)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        input: { startAdornment: glass, endAdornment: text === '' ? undefined : clear },
        htmlInput: { maxLength: 100, enterKeyHint: 'search' },
      }}
      sx={{ flex: '1 1 260px' }}
    />
  );
}
