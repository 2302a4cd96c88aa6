import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { RunPage } from "../views/run-page.view.server.ts";

type HowToProps = Pick<RunPage, "howTo" | "words">;

/** The pinned revision of the library: its files to take, each with its picture, and how they are printed. */
function LibrarySheet({ howTo: { sheet }, words }: HowToProps) {
  if (!sheet) return null;
  return (
    <>
      <p>
        <Link href={sheet.href}>
          {sheet.title} · {sheet.words}
        </Link>
      </p>
      {sheet.validity ? <Note tone={sheet.validity.tone}>{sheet.validity.stands}</Note> : null}
      <p>
        <Link href={sheet.machines}>{words.machines}</Link>
      </p>
      <h3>{words.files}</h3>
      <ul className="stack list-none p-0">
        {sheet.files.map((file) => (
          <li key={file.id} className="stack">
            {file.picture ? <Photo kind="design" src={file.picture} ratio="4 / 3" /> : null}
            <p>
              <a className="button plain" href={file.href} download>
                {file.take}
              </a>
            </p>
            <p className="quiet">{[file.role, file.found].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </ul>
      <Facts facts={sheet.facts} />
      {sheet.bill.length > 0 ? (
        <>
          <h3>{words.bill}</h3>
          <ul className="list">
            {sheet.bill.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** From which file, with which settings, and what to look at before a bag is closed. */
export function HowTo({ howTo, words }: HowToProps) {
  return (
    <Sheet>
      <h2>{words.what}</h2>
      {howTo.sheet ? (
        <LibrarySheet howTo={howTo} words={words} />
      ) : (
        <Facts facts={[{ name: words.revision, value: howTo.revision }]} />
      )}
      {howTo.settings.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {howTo.checklist.length > 0 ? (
        <>
          <h3>{words.checklist}</h3>
          <ul className="list">
            {howTo.checklist.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Sheet>
  );
}
