import { type CSSProperties, type ReactNode, useState } from "react";
import { type DrawingName, drawingAddress } from "./drawings.ts";
import type { Kind } from "./tokens.ts";

export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg viewBox="0 0 160 120" width="160" height="120" aria-hidden="true">
      <use href={drawingAddress(name)} />
    </svg>
  );
}

export type PhotoProps = {
  kind: Kind;
  /** Drawn when there is no photo, or when it does not arrive; the kind's own by default. */
  drawing?: DrawingName;
  src?: string;
  srcSet?: string;
  sizes?: string;
  /** What the photo shows; empty when the words beside it already say so. */
  alt?: string;
  /** Width by height, as CSS writes it: « 4 / 3 ». */
  ratio?: string;
  /** The first picture of the page: asked for at once. */
  first?: boolean;
};

export function Photo({ kind, drawing, src, srcSet, sizes, alt = "", ratio, first = false }: PhotoProps) {
  const [missing, setMissing] = useState(false);
  const style = ratio ? ({ "--ratio": ratio } as CSSProperties) : undefined;
  return (
    <div className={`photo kind-${kind}`} style={style}>
      {src && !missing ? (
        <img
          src={src}
          srcSet={srcSet}
          sizes={sizes}
          alt={alt}
          loading={first ? "eager" : "lazy"}
          fetchPriority={first ? "high" : "auto"}
          decoding="async"
          onError={() => setMissing(true)}
        />
      ) : (
        <Drawing name={drawing ?? kind} />
      )}
    </div>
  );
}

/** Several photos: the first one large, or all of one size (`even`: the state of a thing at hand-over). */
export function Photos({ children, even = false }: { children: ReactNode; even?: boolean }) {
  return <div className={even ? "photos even" : "photos"}>{children}</div>;
}
