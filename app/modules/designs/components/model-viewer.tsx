import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatNumber } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { Button, Buttons } from "#app/ui/button.tsx";
import type { Axis, OpenScene, ShownBed } from "./model-scene.ts";

/** Ready sentences: `viewerWords()` says them on the server. */
export interface ViewerWords {
  open: string;
  opening: string;
  failed: string;
  view: string;
  keys: string;
  whole: string;
  section: string;
  section_axis: string;
  axis_x: string;
  axis_y: string;
  axis_z: string;
  measure: string;
  measure_first: string;
  measure_second: string;
  /** With `{distance}` in it. */
  measured: string;
  bed: string;
  no_bed: string;
}

export interface ViewerBed extends ShownBed {
  id: string;
  name: string;
  /** Whether the part fits there, and what stands against it. */
  line: string;
}

interface Props {
  /** Of the light model. */
  model: string;
  beds: readonly ViewerBed[];
  words: ViewerWords;
  language: Language;
}

const step = Math.PI / 18;

function useModel(address: string, measured: (distance: number | null) => void) {
  const frame = useRef<HTMLDivElement>(null);
  const scene = useRef<OpenScene>(undefined);
  const [state, setState] = useState<"closed" | "opening" | "open" | "failed">("closed");
  useEffect(() => () => scene.current?.end(), []);
  const open = async () => {
    if (!frame.current || state === "opening") return;
    setState("opening");
    try {
      const { openModel } = await import("./model-scene.ts");
      scene.current = await openModel(frame.current, address, { measured });
      setState("open");
      frame.current.focus();
    } catch {
      setState("failed");
    }
  };
  return { frame, scene, state, open };
}

function Section({ words, cut }: { words: ViewerWords; cut: (axis: Axis, share: number) => void }) {
  const [axis, setAxis] = useState<Axis>("z");
  const [share, setShare] = useState(100);
  const change = (nextAxis: Axis, next: number) => {
    setAxis(nextAxis);
    setShare(next);
    cut(nextAxis, next / 100);
  };
  return (
    <div className="grid gap-2 min-[560px]:grid-cols-2">
      <label>
        {words.section}
        <input
          type="range"
          className="w-full min-h-[44px]"
          min={0}
          max={100}
          value={share}
          onChange={(event) => change(axis, Number(event.target.value))}
        />
      </label>
      <label>
        {words.section_axis}
        <select className="input" value={axis} onChange={(event) => change(event.target.value as Axis, share)}>
          {(["x", "y", "z"] as const).map((one) => (
            <option key={one} value={one}>
              {words[`axis_${one}`]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
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

/** What a key does to the view; false for those that it leaves to the page. */
function obey(scene: OpenScene, key: string): boolean {
  if (key === "ArrowLeft") scene.turn(-step, 0);
  else if (key === "ArrowRight") scene.turn(step, 0);
  else if (key === "ArrowUp") scene.turn(0, step);
  else if (key === "ArrowDown") scene.turn(0, -step);
  else if (key === "+") scene.nearer(1.15);
  else if (key === "-") scene.nearer(1 / 1.15);
  else if (key === "Home") scene.whole();
  else if (key === "Enter") scene.pickMiddle();
  else return false;
  return true;
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
      {isOpen ? (
        <>
          <p id="viewer-keys" className="small quiet">
            {words.keys}
          </p>
          <Buttons>
            <Button type="button" weight="plain" onClick={() => scene.current?.whole()}>
              {words.whole}
            </Button>
            <Button type="button" weight="plain" aria-pressed={isMeasuring} onClick={measure}>
              {words.measure}
            </Button>
          </Buttons>
          <Section words={words} cut={(axis, share) => scene.current?.cut(axis, share)} />
          <BedChoice beds={beds} words={words} choose={(bed) => scene.current?.bed(bed ?? null)} />
        </>
      ) : null}
      <p role="status">{said}</p>
    </section>
  );
}
