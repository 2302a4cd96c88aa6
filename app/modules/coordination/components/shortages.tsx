import { ButtonLink } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { CoordinationPage } from "../views/coordination.view.server.ts";

type Present = NonNullable<CoordinationPage["present"]>;

interface ShortagesProps {
  materials: Present["materials"];
  edit: string;
  words: CoordinationPage["words"];
}

/** Material by material: whether it lasts, how that is counted, and which shelves were looked at. */
export function Shortages({ materials, edit, words }: ShortagesProps) {
  if (materials.length === 0)
    return (
      <>
        <p className="quiet">{words.no_bill}</p>
        <p>
          <ButtonLink href={edit} weight="plain">
            {words.no_bill_act}
          </ButtonLink>
        </p>
      </>
    );
  return (
    <ul className="stack list-none p-0">
      {materials.map((material) => (
        <li key={material.id} className="stack">
          <Note tone={material.tone}>{material.words}</Note>
          <p className="quiet">{material.facts.join(" · ")}</p>
          {material.stocks.length > 0 ? (
            <Disclosure summary={material.where}>
              <ul>
                {material.stocks.map(({ code, href, words: stock, quantity }) => (
                  <li key={code}>
                    <Link href={href}>{stock}</Link> · {quantity}
                  </li>
                ))}
              </ul>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
