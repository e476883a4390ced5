import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTexts } from '../../texts/language';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  hint?: string | undefined;
  fault?: string | undefined;
}

/** A password that can be shown while typing. */
export function PasswordField({ label, value, onChange, autoComplete, hint, fault }: PasswordFieldProps) {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  const eye = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        aria-label={shown ? t.login.hidePassword : t.login.showPassword}
        onClick={() => setShown(!shown)}
      >
        {shown ? <VisibilityOff /> : <Visibility />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      label={label}
      name={autoComplete}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete={autoComplete}
      error={fault !== undefined}
      helperText={fault ?? hint}
      slotProps={{ input: { endAdornment: eye }, htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      fullWidth
    />
  );
}
