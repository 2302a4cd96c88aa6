import type { ReactNode } from "react";
import { Label } from "./label.tsx";
import { Link } from "./link.tsx";
import { Photo, type PhotoProps } from "./photo.tsx";
import type { Kind } from "./tokens.ts";

type CardProps = {
  href: string;
  title: string;
  kind: Kind;
  /** The words of the label: what it is, and its code. */
  label: { word: string; code?: string };
  /** The level of its title: under the page's own heading, or under that of a section. */
  level?: 2 | 3;
  photo?: Omit<PhotoProps, "kind">;
  /** Where it is, how far, on what terms: short phrases, joined by a middle dot. */
  facts?: readonly string[];
  /** A state, when it matters here. */
  children?: ReactNode;
};

/** A thing among others: the picture above, or at the left on a phone; the whole card follows the link of its title. */
export function Card({ href, title, kind, label, level = 2, photo, facts = [], children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className="card">
      <Photo kind={kind} {...photo} />
      <div>
        <Label kind={kind} word={label.word} code={label.code} />
        <Heading className="card-title">
          <Link href={href}>{title}</Link>
        </Heading>
        {facts.length > 0 ? <p>{facts.join(" · ")}</p> : null}
        {children}
      </div>
    </article>
  );
}

export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards">{children}</div>;
}

/** A sheet of paper: what goes together. */
export function Sheet({ children, stick = false }: { children: ReactNode; stick?: boolean }) {
  return <div className={stick ? "sheet stack stick" : "sheet stack"}>{children}</div>;
}
