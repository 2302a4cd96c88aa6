import { Accessibility, Ear, type LucideIcon, Scaling, Toilet, Users } from "lucide-react";
import { KindIcon } from "#app/ui/label.tsx";
import { Link } from "#app/ui/link.tsx";
import type { RoomView, Sign } from "../views/room.view.ts";

const icons: Record<Sign, LucideIcon> = {
  people: Users,
  surface: Scaling,
  step_free: Accessibility,
  toilets: Toilet,
  induction_loop: Ear,
};

/** How many, how large, who can come in: with a sign each, and always in words. */
export function RoomGlance({ room }: { room: RoomView }) {
  if (room.glance.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {room.glance.map(({ sign, text, missing }) => {
        const Icon = icons[sign];
        return (
          <li key={sign} className={`flex items-center gap-2${missing ? " quiet" : ""}`}>
            <Icon size={20} aria-hidden="true" className={missing ? "" : "text-[var(--k)]"} />
            {text}
          </li>
        );
      })}
    </ul>
  );
}

function Linked({ part, id }: { part: RoomView["inside"]; id: string }) {
  if (!part) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{part.title}</h2>
      <ul>
        {part.links.map(({ href, title, kind }) => (
          <li key={href} className={`kind-${kind} flex items-center gap-2 min-h-11`}>
            <span className="text-[var(--k)]">
              <KindIcon kind={kind} />
            </span>
            <Link href={href}>{title}</Link>
          </li>
        ))}
      </ul>
      <p className="quiet">{part.line}</p>
    </section>
  );
}

/** What is inside, what it is part of, and its plan. */
export function RoomParts({ room }: { room: RoomView }) {
  return (
    <>
      <Linked part={room.inside} id="inside" />
      <Linked part={room.outside} id="outside" />
      {room.plans.length > 0 ? (
        <section aria-labelledby="plan">
          <h2 id="plan">{room.planTitle}</h2>
          {room.plans.map(({ alt, ...plan }) => (
            <a key={plan.src} href={plan.src}>
              <img
                {...plan}
                alt={alt}
                sizes="(min-width: 900px) 640px, 100vw"
                loading="lazy"
                className="w-full h-auto"
              />
            </a>
          ))}
        </section>
      ) : null}
    </>
  );
}
