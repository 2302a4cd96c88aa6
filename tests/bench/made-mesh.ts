import { closeSync, openSync, writeSync } from "node:fs";

/** A closed surface of 2 × side² triangles, like a bent and swollen ring, as a binary STL: 100 bytes for each of its side² squares. */
export function writeRing(file: string, side: number): number {
  const place = (i: number, j: number): [number, number, number] => {
    const u = ((i % side) / side) * 2 * Math.PI;
    const v = ((j % side) / side) * 2 * Math.PI;
    const radius = 20 + 3 * Math.sin(7 * u);
    const reach = 60 + radius * Math.cos(v);
    return [reach * Math.cos(u), reach * Math.sin(u), radius * Math.sin(v)];
  };
  const descriptor = openSync(file, "w");
  const header = Buffer.alloc(84);
  header.writeUInt32LE(2 * side * side, 80);
  writeSync(descriptor, header);
  for (let i = 0; i < side; i++) {
    const row = Buffer.alloc(100 * side);
    for (let j = 0; j < side; j++) {
      const [a, b, c, d] = [place(i, j), place(i + 1, j), place(i + 1, j + 1), place(i, j + 1)];
      [a, b, c, a, c, d].forEach((corner, at) => {
        corner.forEach((value, axis) => {
          row.writeFloatLE(value, 100 * j + 50 * Math.floor(at / 3) + 12 + 12 * (at % 3) + 4 * axis);
        });
      });
    }
    writeSync(descriptor, row);
  }
  closeSync(descriptor);
  return 84 + 100 * side * side;
}
