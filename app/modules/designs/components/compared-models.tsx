import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { Axis, OpenScene, Sight } from "./model-scene.ts";
import { obey, Section, type ViewerModel, type ViewerWords } from "./viewer-controls.tsx";

export interface ComparedSide {
  /** « Révision 2 » */
  head: string;
  picture: string | null;
  /** What the picture shows. */
  pictured: string;
  model: ViewerModel;
}

type Pair<One> = readonly [One, One];
type State = "closed" | "opening" | "open" | "failed";

/** Two scenes that are looked at from the same place: whoever turns one turns the other, and a millimetre is as long in both. */
function usePair(models: Pair<ViewerModel>) {
  const frames = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const;
  const scenes = useRef<OpenScene[]>([]);
  const [state, setState] = useState<State>("closed");
  useEffect(
    () => () => {
      for (const scene of scenes.current) scene.end();
    },
    [],
  );
  const open = async () => {
    const [a, b] = [frames[0].current, frames[1].current];
    if (!a || !b || state === "opening") return;
    setState("opening");
    try {
      const { openModel } = await import("./model-scene.ts");
      const told = (other: 0 | 1) => ({
        measured: () => {},
        turned: (sight: Sight) => scenes.current[other]?.look(sight),
      });
      const opened = [openModel(a, models[0], told(1)), openModel(b, models[1], told(0))];
      scenes.current = await Promise.all(opened);
      whole();
      setState("open");
      a.focus();
    } catch {
      setState("failed");
    }
  };
  const whole = () => scenes.current[0]?.whole(Math.max(...scenes.current.map(({ extent }) => extent)));
  const cut = (axis: Axis, share: number) => {
    for (const scene of scenes.current) scene.cut(axis, share);
  };
  const key = (at: 0 | 1) => (event: KeyboardEvent) => {
    const scene = scenes.current[at];
    if (scene && event.key !== "Enter" && obey(scene, event.key)) event.preventDefault();
  };
  return { frames, state, open, whole, cut, key };
}

/** Two revisions of one part beside each other: as pictures, and in three dimensions for whoever opens them. */
export function ComparedModels({
  sides,
  name,
  words,
}: {
  sides: Pair<ComparedSide>;
  name: string;
  words: ViewerWords & { open_both: string };
}) {
  const { frames, state, open, whole, cut, key } = usePair([sides[0].model, sides[1].model]);
  const isOpen = state === "open";
  return (
    <section className="grid gap-3" aria-label={name}>
      <div className="grid grid-cols-2 gap-3">
        {([0, 1] as const).map((at) => (
          <div key={sides[at].head} className="grid content-start gap-1">
            <p className="small font-bold">{sides[at].head}</p>
            {isOpen || !sides[at].picture ? null : (
              <Photo kind="design" src={sides[at].picture} alt={sides[at].pictured} ratio="4 / 3" />
            )}
            <div
              ref={frames[at]}
              role="application"
              aria-label={`${words.view}, ${sides[at].head}`}
              tabIndex={isOpen ? 0 : -1}
              hidden={state === "closed" || state === "failed"}
              onKeyDown={key(at)}
              className="h-44 w-full overflow-hidden rounded-xl border border-line bg-design-wash min-[900px]:h-96"
            />
          </div>
        ))}
      </div>
      {state === "failed" ? <p role="alert">{words.failed}</p> : null}
      <div className="[@media(scripting:none)]:hidden">
        <Buttons>
          {isOpen ? (
            <Button type="button" weight="plain" onClick={whole}>
              {words.whole}
            </Button>
          ) : (
            <Button type="button" weight="plain" busy={state === "opening"} onClick={open}>
              {state === "opening" ? words.opening : words.open_both}
            </Button>
          )}
        </Buttons>
      </div>
      {isOpen ? <Section words={words} cut={cut} /> : null}
    </section>
  );
}
