export interface Point {
  latitude: number;
  longitude: number;
}

const earthKilometres = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two places as the crow flies, on a sphere (haversine). */
export function kilometresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const half = (value: number) => Math.sin(value / 2) ** 2;
  const square = half(b - a) + Math.cos(a) * Math.cos(b) * half(radians(other.longitude - one.longitude));
  return 2 * earthKilometres * Math.asin(Math.min(1, Math.sqrt(square)));
}
