import { Box, Disc3, DoorOpen, Drill, HeartHandshake } from "lucide-react";
import type { Kind } from "./tokens.ts";

const icons = { equipment: Drill, material: Disc3, room: DoorOpen, design: Box, production: HeartHandshake };

export function KindIcon({ kind, size = 18 }: { kind: Kind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} strokeWidth={2.2} aria-hidden="true" />;
}

type LabelProps = {
  kind: Kind;
  /** What it is, in a word: « Équipement », « Prêt ». */
  word: string;
  /** The short code, the same on the screen, on the sticker and in the mail. */
  code?: string;
};

/** What could be stuck on the box. */
export function Label({ kind, word, code }: LabelProps) {
  return (
    <span className={`kind-label kind-${kind}`}>
      <b>
        <KindIcon kind={kind} size={14} />
        {word}
      </b>
      {code ? <span>{code}</span> : null}
    </span>
  );
}

/** A code to read aloud or to type: a hand-over, a short address. */
export function Code({ children }: { children: string }) {
  return <span className="code">{children}</span>;
}
