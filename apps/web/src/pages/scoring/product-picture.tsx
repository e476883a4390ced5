import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import type { Answer } from '../../api/hooks';
import { lookOf } from './product-band';
import { useSheetTexts } from './sheet-texts';
import { useFileAddress } from './use-file-address';

type Detail = Pick<Answer<'/api/cases/{id}'>, 'id' | 'dossierId' | 'papers' | 'productName' | 'sampleCode'>;

/** Kinds of papers that show the product itself come first. */
const SHOWS = /ảnh|nhãn|bao bì|hình/i;

/** The picture among the papers that shows the product best: one that says so, else the first. */
function pictureOf({ papers }: Detail): { id: string } | undefined {
  const all = papers.flatMap(({ title, files }) => files.map((file) => ({ ...file, title })));
  const pictures = all.filter(({ mediaType }) => /^image\/(jpeg|png|webp)$/.test(mediaType));
  return pictures.find(({ title, name }) => SHOWS.test(title) || SHOWS.test(name)) ?? pictures[0];
}

/** The product as seen in its papers; without a picture its first letter in its own colour. */
export function ProductPicture({ detail, size = 56 }: { detail: Detail; size?: number }) {
  const t = useSheetTexts();
  const picture = pictureOf(detail);
  const address = useFileAddress(detail.id, detail.dossierId, picture?.id);
  const [broken, setBroken] = useState(false);
  useEffect(() => setBroken(false), [address]);
  const frame = { width: size, height: size, borderRadius: 1, flexShrink: 0 } as const;
  if (address === undefined || address === null || broken) {
    return (
      <Box
        aria-hidden="true"
        sx={{
          ...frame,
          display: 'grid',
          placeItems: 'center',
          color: '#fff',
          bgcolor: lookOf(detail.sampleCode).colour,
          fontSize: size * 0.45,
          fontWeight: 700,
        }}
      >
        {detail.productName.slice(0, 1)}
      </Box>
    );
  }
  return (
    <Box
      component="img"
      src={address}
      alt={t.picture(detail.productName)}
      onError={() => setBroken(true)}
      sx={{ ...frame, objectFit: 'cover' }}
    />
  );
}
