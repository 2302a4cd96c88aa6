import type { ReactNode } from "react";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Rows } from "#app/ui/facts.tsx";
import type { OwnershipPage } from "../views/ownership.view.server.ts";

type VersionSheetProps = {
  title: string;
  version: NonNullable<OwnershipPage["held"]>;
  words: OwnershipPage["words"];
  children?: ReactNode;
};

type ChangesProps = {
  changed: NonNullable<VersionSheetProps["version"]["changed"]>;
  words: OwnershipPage["words"];
};

/** Clause by clause: a word says whether it is new, gone or otherwise than before. */
function Changes({ changed: { title, lines }, words }: ChangesProps) {
  return (
    <section className="stack">
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{words.no_change}</p>
      ) : (
        <Rows
          caption={title}
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            { head: words.change_what ?? "", cell: ({ what }) => what },
            { head: words.change_outcome ?? "", cell: ({ outcome }) => <strong>{outcome}</strong> },
            { head: words.change_before ?? "", cell: ({ before }) => before },
            { head: words.change_after ?? "", cell: ({ after }) => after },
          ]}
        />
      )}
    </section>
  );
}

/** One version of what owners agreed to: shares, rules, and who has accepted. */
export function VersionSheet({ title, version, words, children }: VersionSheetProps) {
  return (
    <Sheet>
      <h2>{title}</h2>
      <p className="quiet">
        {version.when} · {version.mark}
      </p>
      {version.changed ? (
        <>
          <Changes changed={version.changed} words={words} />
          <h3>{words.whole_text}</h3>
        </>
      ) : null}
      <Rows
        caption={words.owners ?? ""}
        rows={version.owners}
        rowKey={({ spaceId }) => spaceId}
        columns={[
          { head: words.space ?? "", cell: ({ name }) => name },
          { head: words.share ?? "", cell: ({ share }) => share, align: "end" },
        ]}
      />
      {version.rules ? (
        <>
          <Facts facts={version.rules.facts} />
          {version.rules.text ? (
            <p className="whitespace-pre-line" dir="auto">
              {version.rules.text}
            </p>
          ) : null}
        </>
      ) : (
        <p>{words.no_rules}</p>
      )}
      {version.accepted.length + version.awaits.length > 0 ? (
        <ul>
          {[...version.accepted, ...version.awaits].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {children}
    </Sheet>
  );
}
