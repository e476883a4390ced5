/** Where a picture or bytes stood in a packed value. */
interface Mark {
  readonly $bytes: number;
  readonly type: string;
}

const isMark = (value: unknown): value is Mark => typeof value === 'object' && value !== null && '$bytes' in value;

/** One value with the pictures in it as bytes, so that all of it can be locked as a whole: length of the text, the text, the bytes. */
export async function packed(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const found: Blob[] = [];
  const sizes: number[] = [];
  const text = JSON.stringify([value, sizes], (_key, each: unknown) => {
    if (!(each instanceof Blob)) return each;
    sizes.push(each.size);
    return { $bytes: found.push(each) - 1, type: each.type } satisfies Mark;
  });
  const head = new TextEncoder().encode(text);
  const parts = await Promise.all(found.map((blob) => blob.arrayBuffer()));
  const all = new Uint8Array(4 + head.length + parts.reduce((sum, part) => sum + part.byteLength, 0));
  new DataView(all.buffer).setUint32(0, head.length);
  all.set(head, 4);
  let at = 4 + head.length;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all;
}

/** The value again. */
export function unpacked(bytes: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const [, sizes] = JSON.parse(text) as [unknown, number[]];
  const starts = sizes.map((_size, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 4 + length));
  const [value] = JSON.parse(text, (_key, each: unknown) => {
    if (!isMark(each)) return each;
    const start = starts[each.$bytes] ?? 0;
    return new Blob([bytes.slice(start, start + (sizes[each.$bytes] ?? 0))], { type: each.type });
  }) as [unknown];
  return value;
}
