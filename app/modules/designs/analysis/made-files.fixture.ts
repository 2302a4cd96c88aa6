import { crc32, deflateRawSync } from "node:zlib";

/** Files that tests make: good ones to begin with, to be spoilt afterwards. */

type Triangle = [number[], number[], number[]];

/** A box with its faces looking outwards. */
export function boxTriangles([w, d, h]: number[] = [10, 20, 30], [x, y, z]: number[] = [0, 0, 0]): Triangle[] {
  const corner = (n: number) => [x! + (n & 1 ? w! : 0), y! + (n & 2 ? d! : 0), z! + (n & 4 ? h! : 0)];
  const faces = ["0213", "4567", "0145", "2637", "0426", "1357"];
  return faces.flatMap((face) => {
    const [a, b, c, e] = [...face].map((digit) => corner(Number(digit)));
    return [
      [a!, b!, c!],
      [b!, e!, c!],
    ] satisfies Triangle[];
  });
}

export function binaryStl(triangles: Triangle[], { header = "made", announced = triangles.length } = {}): Uint8Array {
  const bytes = new Uint8Array(84 + 50 * triangles.length);
  bytes.set(new TextEncoder().encode(header).subarray(0, 80));
  const view = new DataView(bytes.buffer);
  view.setUint32(80, announced, true);
  triangles.forEach((corners, at) => {
    corners.flat().forEach((value, n) => {
      view.setFloat32(84 + 50 * at + 12 + 4 * n, value, true);
    });
  });
  return bytes;
}

export function asciiStl(triangles: Triangle[], name = "made"): string {
  const facets = triangles.map(
    (corners) =>
      `facet normal 0 0 0\n outer loop\n${corners.map((xyz) => `  vertex ${xyz.join(" ")}`).join("\n")}\n endloop\nendfacet`,
  );
  return `solid ${name}\n${facets.join("\n")}\nendsolid ${name}\n`;
}

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** What the list of entries says instead of the truth. */
  unpacked?: number;
  mode?: number;
  encrypted?: boolean;
}

/** A zip, entry by entry, able to lie. */
export function zipOf(parts: ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, unpacked, mode = 0o100644, encrypted = false } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(unpacked ?? plain.byteLength, 18);
    common.writeUInt16LE(title.byteLength, 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, title, packed]);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE((mode << 16) >>> 0, 8);
    entry.writeUInt32LE(offset, 12);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03", "latin1"), common, entry.subarray(2), title]));
    local.push(head);
    offset += head.byteLength;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const rels = (target = "/3D/3dmodel.model", mode = "") =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="${target}" ${mode} Id="r" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>`;

export const meshXml = (triangles = boxTriangles()) => {
  const vertices = triangles.flat().map(([x, y, z]) => `<vertex x="${x}" y="${y}" z="${z}"/>`);
  const faces = triangles.map((_, at) => `<triangle v1="${3 * at}" v2="${3 * at + 1}" v3="${3 * at + 2}"/>`);
  return `<mesh><vertices>${vertices.join("")}</vertices><triangles>${faces.join("")}</triangles></mesh>`;
};

export function modelXml(inside: string, { unit = "millimeter", before = "", attributes = "" } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<model unit="${unit}" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" ${attributes}>${inside}</model>`;
}

export const plainModel = modelXml(
  `<resources><object id="1" name="Box">${meshXml()}</object></resources><build><item objectid="1"/></build>`,
);

export function threeMf(model = plainModel, more: ZipPart[] = [], relations = rels()): Uint8Array {
  return zipOf([{ name: "_rels/.rels", content: relations }, { name: "3D/3dmodel.model", content: model }, ...more]);
}

export const externalRelations = rels("https://example.org/model", 'TargetMode="External"');
