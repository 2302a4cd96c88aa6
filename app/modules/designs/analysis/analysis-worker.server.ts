import { parentPort } from "node:worker_threads";
import { analyse } from "./analyse.server.ts";
import { lightModel } from "./light-model.ts";
import { pictureOf } from "./picture.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-protocol.ts";

/** The thread in which files are read, one after the other: the one that serves pages goes on meanwhile. */
const port = parentPort;

async function answer({ id, source, figuresOnly }: WorkerTask): Promise<void> {
  try {
    const read = await analyse(source);
    const { analysis } = read;
    const shape = figuresOnly ? undefined : read.shape;
    const picture = shape && pictureOf(shape);
    const model = shape && "mesh" in shape ? lightModel(shape.mesh, shape.millimetres) : undefined;
    const told: WorkerAnswer = { id, analysis, ...(picture ? { picture } : {}), ...(model ? { model } : {}) };
    port?.postMessage(
      told,
      [picture?.pixels.buffer, model?.buffer].filter((buffer) => buffer instanceof ArrayBuffer),
    );
  } catch (error) {
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const told: WorkerAnswer = { id, bug };
    port?.postMessage(told);
  }
}

port?.on("message", answer);
