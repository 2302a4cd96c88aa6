/** A closed box as a binary STL: twelve triangles, one corner at the origin, sides in whatever unit the reader makes of it. */
export function boxStl(x: number, y: number, z: number): Uint8Array {
  const corner = (at: number) => [at & 1 ? x : 0, at & 2 ? y : 0, at & 4 ? z : 0] as const;
  const faces = [
    ...[0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4],
    ...[2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5],
  ];
  const bytes = new Uint8Array(84 + 50 * 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(80, 12, true);
  for (const [index, at] of faces.entries()) {
    const triangle = Math.floor(index / 3);
    const start = 84 + 50 * triangle + 12 + 12 * (index % 3);
    for (const [axis, value] of corner(at).entries()) view.setFloat32(start + 4 * axis, value, true);
  }
  return bytes;
}
