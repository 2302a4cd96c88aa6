import { Label } from "#app/ui/label.tsx";
import { StateBadge, type Tone } from "#app/ui/note.tsx";

type Progress = { value: number; max: number; words: string; hint: string };

/** How far the order is, drawn and said. */
export function OrderProgress({ progress }: { progress: Progress }) {
  return (
    <div className="grid gap-1">
      <meter className="w-full" min={0} max={progress.max} value={progress.value} aria-label={progress.words} />
      <p>{progress.words}</p>
      {progress.hint ? <p className="quiet">{progress.hint}</p> : null}
    </div>
  );
}

export function OrderLabel({ kind, code, state }: { kind: string; code: string; state: { tone: Tone; word: string } }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Label kind="material" word={kind} code={code} /> <StateBadge tone={state.tone}>{state.word}</StateBadge>
    </span>
  );
}
