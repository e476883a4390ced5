import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { FormProducer, type PickedProducer } from '../../components/form/form-producer';

/** An officer chooses whose wallet to open. */
export function OwnerChoice({ onChoose }: { onChoose: (id: string | undefined) => void }) {
  const form = useForm<{ producer: PickedProducer | null }>({ defaultValues: { producer: null } });
  const producer = form.watch('producer');
  useEffect(() => {
    if (producer !== null) onChoose(producer.id);
    // A new choice only; the function is a new one at every drawing.
  }, [producer?.id]);
  return (
    <Box sx={{ maxWidth: 480, mb: 3 }}>
      <FormProducer control={form.control} name="producer" label="Tủ giấy tờ của chủ thể" />
    </Box>
  );
}
