const QUIET = 4;

/** A QR code as a drawing; `rows` come from the server, 1 is dark. */
export function QrCode({ rows, label, size }: { rows: readonly string[]; label: string; size: number | string }) {
  const side = rows.length + 2 * QUIET;
  const dark = rows
    .flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      style={{ background: '#fff', borderRadius: 10, maxWidth: '100%' }}
    >
      <path d={dark} fill="#000" />
    </svg>
  );
}
