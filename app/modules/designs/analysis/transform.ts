import { Refused } from "./refused.ts";

/** Twelve numbers of a row-vector transform, as 3MF writes them: three rows of rotation, then the displacement. */
export type Transform = readonly number[];

export const identity: Transform = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

export function parseTransform(text: string | undefined): Transform {
  if (text === undefined) return identity;
  const numbers = text.trim().split(/\s+/).map(Number);
  if (numbers.length !== 12) throw new Refused("unreadable", { line: text.slice(0, 60) });
  if (numbers.some((number) => !Number.isFinite(number))) throw new Refused("not_finite");
  return numbers;
}

/** First `inner`, then `outer`. */
export function composed(inner: Transform, outer: Transform): Transform {
  const at = (row: number, column: number) => {
    let sum = row === 3 ? outer[9 + column]! : 0;
    for (let k = 0; k < 3; k++) sum += inner[3 * row + k]! * outer[3 * k + column]!;
    return sum;
  };
  return Array.from({ length: 12 }, (_, index) => at(Math.floor(index / 3), index % 3));
}

/** Negative when the transform mirrors: the faces must then be turned to keep looking outwards. */
export function determinant(t: Transform): number {
  return (
    t[0]! * (t[4]! * t[8]! - t[5]! * t[7]!) -
    t[1]! * (t[3]! * t[8]! - t[5]! * t[6]!) +
    t[2]! * (t[3]! * t[7]! - t[4]! * t[6]!)
  );
}
