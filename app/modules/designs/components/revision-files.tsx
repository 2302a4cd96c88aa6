import { Rows } from "#app/ui/facts.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { FileView } from "../views/design-page.view.server.ts";

type Words = Record<"files" | "file" | "role" | "figures" | "state", string>;

/** The files of a revision as a table of figures, each with its picture: what there is without script. */
export function RevisionFiles({ files, words }: { files: readonly FileView[]; words: Words }) {
  return (
    <Rows
      caption={words.files}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          head: words.file,
          cell: (file) => (
            <>
              {file.picture ? (
                <a href={file.view.href} aria-label={file.view.label}>
                  <Photo kind="design" src={file.picture} ratio="4 / 3" />
                </a>
              ) : null}
              <a href={file.href} aria-label={file.take} download>
                {file.name}
              </a>
            </>
          ),
        },
        { head: words.role, cell: (file) => file.role },
        { head: words.figures, cell: (file) => file.found },
        { head: words.state, cell: (file) => <StateBadge tone={file.tone}>{file.status}</StateBadge> },
      ]}
    />
  );
}
