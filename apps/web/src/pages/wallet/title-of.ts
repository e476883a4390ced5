/** 'Phiếu kiểm nghiệm_2026.pdf' → 'Phiếu kiểm nghiệm 2026': a title until somebody writes a better one. */
export function titleOf(name: string): string {
  const bare = name.normalize('NFC').replace(/\.[^.]{1,5}$/, '');
  const words = bare.replace(/[_\s]+/g, ' ').trim();
  return (words === '' ? name : words).slice(0, 300);
}
