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

/** One version of what owners agreed to: shares, rules, and who has accepted. */
export function VersionSheet({ title, version, words, children }: VersionSheetProps) {
  return (
    <Sheet>
      <h2>{title}</h2>
      <p className="quiet">
        {version.when} · {version.mark}
      </p>
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
