import type { ReactNode } from "react";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { PassView, PassWords } from "../views/pass.view.server.ts";

type PassSheetProps = { pass: PassView; words: PassWords; side: "holder" | "issuer"; children?: ReactNode };

/** One pass: what is left, drawn and said; where it is good; every day that came and went. */
export function PassSheet({ pass, words, side, children }: PassSheetProps) {
  const { code, space, holder, honoured, entries, note, left, granted } = pass;
  const places = honoured.map(({ name, href }, at) => (
    <span key={href}>
      {at > 0 ? ", " : null}
      <Link href={href}>{name}</Link>
    </span>
  ));
  return (
    <Sheet>
      <p>
        <Label kind="room" word={words.space_title ?? ""} code={code} />
        {pass.state ? <StateBadge tone="quiet">{pass.state}</StateBadge> : null}
      </p>
      <h2>
        {pass.leftWords} <small className="quiet">{pass.ofWords}</small>
      </h2>
      <meter className="w-full" min={0} max={Math.max(1, granted)} value={left} aria-label={pass.leftWords} />
      <p>{pass.validity}</p>
      <Facts
        facts={[
          { name: words.issued_by ?? "", value: side === "holder" ? <Link href={space.href}>{space.name}</Link> : "" },
          { name: words.held_by ?? "", value: side === "issuer" ? holder : "" },
          { name: words.honoured ?? "", value: side === "holder" ? places : "" },
          { name: words.note ?? "", value: note },
        ].filter(({ value }) => value !== "")}
      />
      <Disclosure summary={words.entries}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              {entry.href ? <Link href={entry.href}>{entry.words}</Link> : entry.words} ·{" "}
              <Time at={entry.at.iso}>{entry.at.words}</Time>
            </li>
          ))}
        </ul>
      </Disclosure>
      {children}
    </Sheet>
  );
}
