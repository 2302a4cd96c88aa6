/** A line of steps over time, drawn without script: coordinates of an SVG of 1000 by 300. */

export const plotWidth = 1000;
export const plotHeight = 300;

interface Span {
  /** Epoch milliseconds, `[from, to]`. */
  from: number;
  to: number;
  /** What there is at `to`. */
  onHand: number;
}

/**
 * What was on the shelf over a span, from what each day changed: the path of the line and of what lies under it, the highest
 * and the lowest, and what there was at the beginning.
 */
export function plotOf(changes: readonly { at: number; delta: number }[], { from, to, onHand }: Span) {
  const first = onHand - changes.reduce((sum, { delta }) => sum + delta, 0);
  let balance = first;
  const levels = [{ at: from, balance }];
  for (const { at, delta } of changes) {
    balance += delta;
    levels.push({ at: Math.min(Math.max(at, from), to), balance });
  }
  const most = Math.max(...levels.map((level) => level.balance));
  const least = Math.min(...levels.map((level) => level.balance));
  const x = (at: number) => Math.round(((at - from) / (to - from)) * plotWidth);
  const y = (quantity: number) => Math.round(plotHeight - (most === 0 ? 0 : (quantity / most) * (plotHeight - 20)));
  const steps = levels.slice(1).map((level) => `H${x(level.at)}V${y(level.balance)}`);
  const line = `M0 ${y(first)}${steps.join("")}H${plotWidth}`;
  return { line, area: `${line}V${plotHeight}H0Z`, most, least, first };
}
