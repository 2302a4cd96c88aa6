import type { Analysis } from "./analysis.schema.ts";
import type { Pixels } from "./picture.ts";

export interface WorkerTask {
  id: number;
  /** A path, or the bytes. */
  source: string | Uint8Array;
  /** Without picture and model. */
  figuresOnly: boolean;
}

export type WorkerAnswer =
  | { id: number; analysis: Analysis; picture?: Pixels; model?: Uint8Array }
  /** Nobody’s file does this: the reader is wrong, and says where. */
  | { id: number; bug: string };
