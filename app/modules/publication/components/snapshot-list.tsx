import type { ReactNode } from "react";
import { Link } from "#app/ui/link.tsx";
import type { SnapshotsView } from "../views/snapshots.view.server.ts";

/** The snapshots that can be cited; nothing where there is none and none can be taken. */
export function SnapshotList({ snapshots, children }: { snapshots: SnapshotsView; children?: ReactNode }) {
  if (snapshots.items.length === 0 && !children) return null;
  return (
    <section className="stack" aria-labelledby="snapshots">
      <h2 id="snapshots">{snapshots.title}</h2>
      {snapshots.items.length > 0 ? (
        <ul>
          {snapshots.items.map(({ code, href, words }) => (
            <li key={code}>
              <Link className="inline-flex min-h-11 items-center" href={href}>
                {words} · {code}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </section>
  );
}
