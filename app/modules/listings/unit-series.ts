/**
 * Labels that count up from the first: « Lit 1 », « Lit 2 » … With `each` above one they come in groups: the last number counts inside a
 * group, the one before it counts the groups (« Chambre 12, lit 1 », « Chambre 12, lit 2 », « Chambre 13, lit 1 » …).
 * Digits keep their width (« 01 »). A label without a number gets one; undefined where groups have no second number.
 */
export function labelSeries(first: string, count: number, each = 1): string[] | undefined {
  const label = /\d/.test(first) ? first : `${first} 1`;
  const parts = label.split(/(\d{1,6})/);
  const numbers = parts.flatMap((_, at) => (at % 2 === 1 ? [at] : []));
  const [within, group] = [numbers.at(-1), numbers.at(-2)];
  if (within === undefined || (each > 1 && group === undefined)) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const said = [...parts];
    countUp(said, within, each > 1 ? index % each : index);
    if (each > 1 && group !== undefined) countUp(said, group, Math.floor(index / each));
    return said.join("");
  });
}

function countUp(parts: string[], at: number, more: number): void {
  const digits = parts[at] ?? "0";
  parts[at] = String(Number(digits) + more).padStart(digits.length, "0");
}
