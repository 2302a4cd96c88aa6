import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatNumber } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { Button, Buttons } from "#app/ui/button.tsx";
import type { OpenScene, ShownBed } from "./model-scene.ts";
import { obey, Section, type ViewerModel, type ViewerWords } from "./viewer-controls.tsx";

export interface ViewerBed extends ShownBed {
  id: string;
  name: string;
  /** Whether the part fits there, and what stands against it. */
  line: string;
}

interface Props {
  model: ViewerModel;
  beds: readonly ViewerBed[];
  words: ViewerWords;
  language: Language;
}

function useModel(model: ViewerModel, measured: (distance: number | null) => void) {
  const frame = useRef<HTMLDivElement>(null);
  const scene = useRef<OpenScene>(undefined);
  const [state, setState] = useState<"closed" | "opening" | "open" | "failed">("closed");
  useEffect(() => () => scene.current?.end(), []);
  const open = async () => {
    if (!frame.current || state === "opening") return;
    setState("opening");
    try {
      const { openModel } = await import("./model-scene.ts");
      scene.current = await openModel(frame.current, model, { measured });
      setState("open");
      frame.current.focus();
    } catch {
      setState("failed");
    }
  };
  return { frame, scene, state, open };
}

function BedChoice({ beds, words, choose }: Pick<Props, "beds" | "words"> & { choose: (bed?: ViewerBed) => void }) {
  const [chosen, setChosen] = useState("");
  if (beds.length === 0) return null;
  const bed = beds.find(({ id }) => id === chosen);
  return (
    <div>
      <label>
        {words.bed}
        <select
          className="input"
          value={chosen}
          onChange={(event) => {
            setChosen(event.target.value);
            choose(beds.find(({ id }) => id === event.target.value));
          }}
        >
          <option value="">{words.no_bed}</option>
          {beds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{bed?.line}</p>
    </div>
  );
}

/**
 * A model to be turned, cut and measured, over the bed of a machine. It is opened by a button: before, and without script, the
 * picture and the table of figures beside it say the same.
 */
export function ModelViewer({ model, beds, words, language }: Props) {
  const [isMeasuring, setMeasuring] = useState(false);
  const [said, setSaid] = useState("");
  const { frame, scene, state, open } = useModel(model, (distance) =>
    setSaid(
      distance === null ? words.measure_second : words.measured.replace("{distance}", formatNumber(distance, language)),
    ),
  );
  const measure = () => {
    scene.current?.measure(!isMeasuring);
    setSaid(isMeasuring ? "" : words.measure_first);
    setMeasuring(!isMeasuring);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (scene.current && obey(scene.current, event.key)) event.preventDefault();
  };
  const isOpen = state === "open";
  return (
    <section className="grid gap-3 [@media(scripting:none)]:hidden" aria-label={words.view}>
      {isOpen ? null : (
        <Button type="button" weight="plain" busy={state === "opening"} onClick={open}>
          {state === "opening" ? words.opening : words.open}
        </Button>
      )}
      {state === "failed" ? <p role="alert">{words.failed}</p> : null}
      <div
        ref={frame}
        role="application"
        aria-label={words.view}
        aria-describedby="viewer-keys"
        tabIndex={isOpen ? 0 : -1}
        hidden={state === "closed" || state === "failed"}
        onKeyDown={onKeyDown}
        className="h-80 w-full overflow-hidden rounded-xl border border-line bg-design-wash min-[900px]:h-[30rem]"
      />
      <p role="status" className="font-bold">
        {said}
      </p>
      {isOpen ? (
        <>
          <p id="viewer-keys" className="small quiet">
            {words.keys}
          </p>
          <Buttons>
            <Button type="button" weight="plain" onClick={() => scene.current?.whole()}>
              {words.whole}
            </Button>
            <Button type="button" weight={isMeasuring ? "act" : "plain"} aria-pressed={isMeasuring} onClick={measure}>
              {words.measure}
            </Button>
          </Buttons>
          <Section words={words} cut={(axis, share) => scene.current?.cut(axis, share)} />
          <BedChoice beds={beds} words={words} choose={(bed) => scene.current?.bed(bed ?? null)} />
        </>
      ) : null}
    </section>
  );
}
