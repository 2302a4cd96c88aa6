import { useState } from "react";
import type { Axis, OpenScene } from "./model-scene.ts";

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

export interface ViewerModel {
  /** Of the light model. */
  address: string;
  /** What its millimetres really are, once a person has confirmed another unit than the one that was guessed. */
  scale: number;
}

const step = Math.PI / 18;

/** Hides what lies beyond a plane that is pushed along one of three ways. */
export function Section({ words, cut }: { words: ViewerWords; cut: (axis: Axis, share: number) => void }) {
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

/** What a key does to the view; false for those that it leaves to the page. */
export function obey(scene: OpenScene, key: string): boolean {
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
