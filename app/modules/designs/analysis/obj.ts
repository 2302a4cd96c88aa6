import { type Mesh, MeshBuilder } from "./mesh.ts";
import { FloatList } from "./number-list.ts";
import { Refused } from "./refused.ts";
import { numbersOfLine, textLines } from "./text-lines.ts";

export interface NamedMesh {
  mesh: Mesh;
  /** Groups that have faces, as the file names them. */
  names: string[];
}

/** « 3/1/2 », « 3//2 », « -1 »: the corner, counted from the last one when negative. */
function cornerIndex(word: string, known: number): number {
  const written = Number.parseInt(word, 10);
  const index = written < 0 ? known + written : written - 1;
  if (!(index >= 0 && index < known)) throw new Refused("index_lies", { index: word.slice(0, 20), there: known });
  return index;
}

class ObjReader {
  readonly builder: MeshBuilder;
  readonly names = new Set<string>();
  readonly #corners = new FloatList();
  #name = "";

  constructor(bytes: number) {
    this.builder = new MeshBuilder(Math.ceil(bytes / 80));
  }

  line(line: string): void {
    const text = line.trimStart();
    if (text.startsWith("v ") || text.startsWith("v\t")) this.#corner(text.slice(2));
    else if (text.startsWith("f ") || text.startsWith("f\t")) this.#face(text.slice(2).trim().split(/\s+/));
    else if (/^[og]\s/.test(text)) this.#name = text.slice(2).trim().slice(0, 100);
    else if (/^(curv|surf|cstype|deg|bmat|parm|end)\b/.test(text))
      throw new Refused("unreadable", { line: text.slice(0, 60) });
  }

  #corner(text: string): void {
    const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = numbersOfLine(text);
    if (!Number.isFinite(Math.fround(x) + Math.fround(y) + Math.fround(z))) throw new Refused("not_finite");
    this.#corners.push(x, y, z);
  }

  #face(words: string[]): void {
    const known = this.#corners.length / 3;
    const vertices = words.map((word) => {
      const at = 3 * cornerIndex(word, known);
      return this.builder.vertex(this.#corners.at(at), this.#corners.at(at + 1), this.#corners.at(at + 2));
    });
    if (vertices.length < 3) throw new Refused("unreadable", { line: `f ${words.join(" ").slice(0, 60)}` });
    for (let corner = 2; corner < vertices.length; corner++)
      this.builder.triangle(vertices[0]!, vertices[corner - 1]!, vertices[corner]!);
    if (this.names.size < 100) this.names.add(this.#name);
  }
}

/** Faces of a Wavefront OBJ, those of more than three corners as fans. Materials are not opened: they are other files. */
export function readObj(chunks: Iterable<Uint8Array>, bytes: number): NamedMesh {
  const reader = new ObjReader(bytes);
  let continued = "";
  for (const line of textLines(chunks)) {
    if (line.endsWith("\\")) {
      continued += `${line.slice(0, -1)} `;
      if (continued.length > 1_000_000) throw new Refused("unreadable", { line: continued.slice(0, 60) });
      continue;
    }
    reader.line(continued + line);
    continued = "";
  }
  if (reader.builder.triangleCount === 0) throw new Refused("empty");
  return { mesh: reader.builder.build(), names: [...reader.names] };
}
