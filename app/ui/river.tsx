import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export interface RiverBand {
  /** A word: what the number counts. */
  label: string;
  value: number;
  /** The number as it is written. */
  words: string;
  href: string;
  /** What leaves the river after this band. */
  aside?: { label: string; value: number; words: string; href: string };
}

const width = 1000;
const deep = 200;
/** Of a hundred parts, how many of the hue: words stand on it, and must be read in both themes. */
export const riverShades = [12, 20, 28, 36, 44];

/** Half of the width of the stream for a value; a stream that exists is seen. */
function half(value: number, most: number): number {
  return value === 0 ? 1 : Math.max(4, (value / most) * (deep / 2 - 4));
}

/** Along the stream `a` goes from 0 to `width`, across it `c` from 0 to `deep`; `upright` swaps the two. */
function bandPath(from: number, to: number, step: number, at: number, upright: boolean): string {
  const [start, end, turn] = [at * step, (at + 1) * step, at * step + step * 0.6];
  const middle = deep / 2;
  const point = (along: number, across: number) => (upright ? `${across} ${along}` : `${along} ${across}`);
  const near = (end + turn) / 2;
  return [
    `M${point(start, middle - from)}L${point(turn, middle - from)}`,
    `C${point(near, middle - from)} ${point(near, middle - to)} ${point(end, middle - to)}`,
    `L${point(end, middle + to)}`,
    `C${point(near, middle + to)} ${point(near, middle + from)} ${point(turn, middle + from)}`,
    `L${point(start, middle + from)}Z`,
  ].join("");
}

function Stream({ bands, upright }: { bands: readonly RiverBand[]; upright: boolean }) {
  const most = Math.max(1, ...bands.map(({ value }) => value));
  const step = width / bands.length;
  return (
    <svg
      className={upright ? "river-upright" : "river-flat"}
      viewBox={upright ? `0 0 ${deep} ${width}` : `0 0 ${width} ${deep}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bands.map(({ label, value }, at) => {
        const next = bands[at + 1]?.value ?? value;
        return (
          <path
            key={label}
            d={bandPath(half(value, most), half(next, most), step, at, upright)}
            style={{ fill: `color-mix(in srgb, var(--k) ${riverShades[at] ?? 44}%, var(--paper))` }}
          />
        );
      })}
    </svg>
  );
}

/**
 * A stream from one number to the next: how much of what was asked has come how far. The drawing repeats the list, which is
 * what is read aloud and what links; on a phone both stand upright.
 */
export function River({
  label,
  bands,
  children,
}: {
  label: string;
  bands: readonly RiverBand[];
  children?: ReactNode;
}) {
  return (
    <figure className="river" aria-label={label}>
      <Stream bands={bands} upright={false} />
      <Stream bands={bands} upright />
      <ol>
        {bands.map(({ label: word, words, href, aside }) => (
          <li key={word}>
            <Link href={href}>
              <strong>{words}</strong> <span>{word}</span>
            </Link>
            {aside && aside.value > 0 ? (
              <Link className="river-aside" href={aside.href}>
                {aside.words} {aside.label}
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
      {children}
    </figure>
  );
}
