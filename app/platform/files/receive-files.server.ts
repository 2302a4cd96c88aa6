import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { transaction } from "../db/database.server.ts";
import { ok, type Result } from "../result.ts";
import { shownFileName } from "./file-name.ts";
import { failPicture } from "./pictures.server.ts";
import { insertStoredFile } from "./stored-file.repo.server.ts";
import {
  type Accepted,
  type ArrivedContent,
  dropContent,
  type FileContent,
  failFile,
  placeContent,
  receiveContent,
} from "./stored-files.server.ts";

export interface ArrivedFile extends ArrivedContent {
  /** The field of the form that it came under. */
  field: string;
  name: string;
}

export interface ReceivedFile extends FileContent {
  id: string;
  field: string;
  name: string;
}

/** The other fields come back as they were typed, also when a file is refused. */
export type ReceivedFiles = Result<{ files: ReceivedFile[] }> & { formData: FormData };

export interface Receiving {
  createdById: string;
  now: Date;
  /** By field of the form, what is taken there. */
  accepted: Record<string, Accepted>;
  /** Looks into the contents before anything of them is kept; a failure refuses the whole form. */
  judge?: (files: readonly ArrivedFile[]) => Promise<Result<unknown>>;
}

interface Reading {
  formData: FormData;
  /** In the order of the form; with gaps where one was refused. */
  arrived: ArrivedFile[];
  begun: number;
  refused?: Result<never>;
}

const mostFiles = 20;
const mostFields = 300;

function refuse(reading: Reading, refusal: Result<unknown>, field: string, name: string): void {
  if (refusal.ok || reading.refused) return;
  const { failure } = refusal;
  reading.refused = {
    ok: false,
    failure: { ...failure, params: { ...failure.params, name }, fields: { [field]: [] } },
  };
}

async function readFile(reading: Reading, field: string, stream: BusboyFileStream, given: string, accepted?: Accepted) {
  const name = shownFileName(given);
  if (!accepted || given === "" || reading.refused) return void stream.resume();
  const place = reading.begun++;
  if (place >= mostFiles) {
    refuse(reading, failFile("too_many_files", { params: { limit: mostFiles } }), field, name);
    return void stream.resume();
  }
  const content = await receiveContent(stream, accepted);
  if (content.ok) reading.arrived[place] = { ...content.value, field, name };
  else refuse(reading, content, field, name);
}

class CutShort extends Error {}

function formReader(request: Request): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { fields: mostFields, parts: mostFields + mostFiles + 1, fieldSize: 200_000, headerPairs: 50 },
    });
  } catch {
    // Not a form, or one that does not say where its parts end.
    throw new CutShort();
  }
}

/** Files are written while the form is read; all of them are settled, one way or the other, before this ends. */
async function read(request: Request, accepted: Record<string, Accepted>, reading: Reading): Promise<void> {
  const form = formReader(request);
  const body = Readable.fromWeb((request.body ?? new Blob().stream()) as NodeReadableStream<Uint8Array>);
  const work: Promise<void>[] = [];
  const open: BusboyFileStream[] = [];
  form.on("field", (name, value) => reading.formData.append(name, value));
  form.on("file", (field, stream, given) => {
    open.push(stream);
    // A part that is cut says so on its stream, perhaps before anybody reads from it.
    stream.on("error", () => stream.destroy(new CutShort()));
    work.push(readFile(reading, field, stream, given ?? "", accepted[field]));
    for (const writing of work) writing.catch(() => body.destroy(new CutShort()));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      form.once("finish", resolve);
      form.once("error", () => reject(new CutShort()));
      body.once("error", () => reject(new CutShort()));
      body.pipe(form);
    });
  } catch (error) {
    for (const stream of open) stream.destroy(new CutShort());
    await Promise.allSettled(work);
    throw error;
  }
  await Promise.all(work);
}

async function keep(arrived: readonly ArrivedFile[], sender: { createdById: string; now: Date }) {
  return transaction(async () => {
    const rows: ReceivedFile[] = [];
    for (const file of arrived) {
      const { sha256, bytes, format, name, field } = file;
      const id = await insertStoredFile({ sha256, bytes, format }, { name, ...sender });
      await placeContent(file);
      rows.push({ id, sha256, bytes, format, name, field });
    }
    return rows;
  });
}

/**
 * Reads a form that carries files, which go to disk as they arrive. All are kept, as rows that nothing holds yet, or none: one
 * that is refused refuses the form, whose other fields come back in `formData`.
 */
export async function receiveFiles(request: Request, receiving: Receiving): Promise<ReceivedFiles> {
  const reading: Reading = { formData: new FormData(), arrived: [], begun: 0 };
  const { createdById, now, accepted, judge } = receiving;
  try {
    await read(request, accepted, reading);
    const { formData, arrived } = reading;
    const judged = reading.refused ?? (await judge?.(arrived)) ?? ok(null);
    if (!judged.ok) return { ...judged, formData };
    return { ...ok({ files: await keep(arrived, { createdById, now }) }), formData };
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    return { ...failPicture("upload_cut"), formData: new FormData() };
  } finally {
    for (const file of reading.arrived.filter(Boolean)) await dropContent(file);
  }
}

/** A file that the product itself makes or fetches, kept like one that somebody sends. */
export async function storeFile(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  given: { name: string; createdById: string; now: Date; accepted: Accepted },
): Promise<Result<ReceivedFile>> {
  const content = await receiveContent(source, given.accepted);
  if (!content.ok) return content;
  try {
    const [file] = await keep([{ ...content.value, field: "", name: shownFileName(given.name) }], given);
    return file ? ok(file) : failFile("no_file");
  } finally {
    await dropContent(content.value);
  }
}
