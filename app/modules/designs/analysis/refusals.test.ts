import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { analyse } from "./analyse.server.ts";
import {
  asciiStl,
  binaryStl,
  boxTriangles,
  externalRelations,
  meshXml,
  modelXml,
  plainModel,
  threeMf,
  zipOf,
} from "./made-files.fixture.ts";

const text = (content: string) => new TextEncoder().encode(content);
const box = boxTriangles();

async function refusalOf(file: Uint8Array | string) {
  const { analysis } = await analyse(typeof file === "string" ? text(file) : file);
  return analysis.ok ? `read as ${analysis.format}` : analysis.refusal.code;
}

function withNumber(value: number): Uint8Array {
  const bytes = binaryStl(box);
  new DataView(bytes.buffer).setFloat32(84 + 50 * 3 + 12, value, true);
  return bytes;
}

const svg = (inside: string, attributes = "", before = "") =>
  `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10mm" height="10mm" viewBox="0 0 10 10" ${attributes}><path d="M1 1h5v5z"/>${inside}</svg>`;

const object = (id: number, inside: string) => `<object id="${id}">${inside}</object>`;
const build = (id: number) => `<build><item objectid="${id}"/></build>`;

/** Each object places the one before it ten times: twelve triangles, a hundred million times. */
const matryoshka = modelXml(
  `<resources>${object(1, meshXml())}${Array.from({ length: 8 }, (_, n) =>
    object(n + 2, `<components>${`<component objectid="${n + 1}"/>`.repeat(10)}</components>`),
  ).join("")}</resources>${build(9)}`,
);
const circle = modelXml(
  `<resources>${object(1, '<components><component objectid="2"/></components>')}${object(2, '<components><component objectid="1"/></components>')}</resources>${build(1)}`,
);
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;

test.each<[string, Uint8Array | string, string]>([
  ["nothing", new Uint8Array(), "empty"],
  ["a web page named .stl", "<!DOCTYPE html><html><body>404</body></html>", "web_page"],
  ["bytes without meaning", Uint8Array.from({ length: 900 }, (_, n) => (n * 197 + 13) % 256), "unknown_format"],
  ["a program", "\x7fELF\x02\x01\x01", "program"],
  ["a binary STL cut within a triangle", binaryStl(box).subarray(0, 84 + 50 * 7 + 20), "truncated"],
  ["a binary STL cut between two", binaryStl(box).subarray(0, 84 + 50 * 7), "count_lies"],
  ["a binary STL that announces fewer than it holds", binaryStl(box, { announced: 5 }), "count_lies"],
  ["a binary STL that announces 0xFFFFFFFF", binaryStl(box, { announced: 0xffffffff }), "count_lies"],
  [
    "one that does so and begins with « solid »",
    binaryStl(box, { header: "solid facet", announced: 0xffffffff }),
    "count_lies",
  ],
  ["a binary STL without triangles", binaryStl([]), "empty"],
  ["a binary STL with NaN", withNumber(Number.NaN), "not_finite"],
  ["a binary STL with an infinite place", withNumber(Number.POSITIVE_INFINITY), "not_finite"],
  ["an ASCII STL cut in a facet", asciiStl(box).slice(0, 600), "truncated"],
  ["an ASCII STL cut before its end", asciiStl(box).replace(/endsolid made\n$/, ""), "truncated"],
  ["an ASCII STL with NaN", asciiStl(box).replace("vertex 10 ", "vertex nan "), "not_finite"],
  ["an ASCII STL with an infinite place", asciiStl(box).replace("vertex 10 ", "vertex 1e999 "), "not_finite"],
  [
    "an ASCII STL with a facet of four corners",
    asciiStl(box).replace("  vertex 0 0 0\n", "  vertex 0 0 0\n  vertex 1 1 1\n"),
    "unreadable",
  ],
  ["an ASCII STL without facets", "solid a\nendsolid a\n", "empty"],
  ["an OBJ that names a corner it does not have", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 9\n", "index_lies"],
  ["an OBJ with corner zero", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 0 1 2\n", "index_lies"],
  ["an OBJ with NaN", "v 0 0 0\nv nan 0 0\nv 0 1 0\nf 1 2 3\n", "not_finite"],
  ["an OBJ without faces", "v 0 0 0\nv 1 0 0\nv 0 1 0\n", "empty"],
  ["a 3MF cut", threeMf().subarray(0, 500), "truncated"],
  ["a 3MF that builds nothing", threeMf(modelXml(`<resources>${object(1, meshXml())}</resources><build/>`)), "empty"],
  [
    "a 3MF that builds what it does not hold",
    threeMf(modelXml(`<resources>${object(1, meshXml())}</resources>${build(7)}`)),
    "index_lies",
  ],
  ["a 3MF with a triangle of corners it does not have", threeMf(plainModel.replace('v1="0"', 'v1="99"')), "index_lies"],
  ["a 3MF with NaN", threeMf(plainModel.replace('x="10"', 'x="NaN"')), "not_finite"],
  [
    "a 3MF with a transform that is none",
    threeMf(plainModel.replace("<item ", '<item transform="1 0 0" ')),
    "unreadable",
  ],
  ["a 3MF in a unit that there is not", threeMf(plainModel.replace("millimeter", "parsec")), "unreadable"],
  ["a 3MF with a DTD", threeMf(modelXml("<resources/>", { before: laughs })), "dtd"],
  ["a 3MF with an entity of its own", threeMf(plainModel.replace('name="Box"', 'name="&boom;"')), "unreadable"],
  ["a 3MF whose model lies elsewhere", threeMf(plainModel, [], externalRelations), "external_reference"],
  ["a 3MF of components within components", threeMf(matryoshka), "too_complex"],
  ["a 3MF of components in a circle", threeMf(circle), "too_complex"],
  [
    "a 3MF with a path out of it",
    threeMf(plainModel, [{ name: "../../etc/cron.d/x", content: "x" }]),
    "path_traversal",
  ],
  ["a 3MF with an absolute path", threeMf(plainModel, [{ name: "/etc/passwd", content: "x" }]), "path_traversal"],
  ["a 3MF that is a bomb", threeMf(`${plainModel}${" ".repeat(30_000_000)}`), "bomb"],
  [
    "a zip whose entry is longer than it says",
    zipOf([{ name: "a.txt", content: "x".repeat(100_000), unpacked: 10 }]),
    "bomb",
  ],
  ["a zip of a link", zipOf([{ name: "a", content: "/etc/passwd", mode: 0o120777 }]), "path_traversal"],
  ["a zip with a backslash path", zipOf([{ name: "..\\..\\x", content: "x" }]), "path_traversal"],
  ["a zip with a password", zipOf([{ name: "a.txt", content: "x", encrypted: true }]), "encrypted"],
  ["a zip of nothing", zipOf([]), "empty"],
  ["a gzip that is a bomb", gzipSync(Buffer.alloc(40_000_000)), "bomb"],
  ["a gzip cut", gzipSync(Buffer.from("x".repeat(5000))).subarray(0, 30), "truncated"],
  ["an SVG with a script", svg("<script>alert(1)</script>"), "script"],
  ["an SVG with a handler", svg("", 'onload="alert(1)"'), "script"],
  ["an SVG with a link that runs", svg('<a xlink:href="java\nscript:alert(1)"><path d="M0 0h1"/></a>'), "script"],
  ["an SVG with HTML inside", svg("<foreignObject><body/></foreignObject>"), "script"],
  ["an SVG that becomes a link", svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), "script"],
  ["an SVG with an SVG as a picture", svg('<image href="data:image/svg+xml;base64,AAAA"/>'), "script"],
  ["an SVG with a picture elsewhere", svg('<image href="https://example.org/a.png"/>'), "external_reference"],
  ["an SVG with a file", svg('<use href="file:///etc/passwd#a"/>'), "external_reference"],
  [
    "an SVG with a style sheet elsewhere",
    svg("<style>@import url(https://example.org/a.css);</style>"),
    "external_reference",
  ],
  [
    "an SVG with a style elsewhere",
    svg('<path style="fill:url(//example.org/a#b)" d="M0 0h1"/>'),
    "external_reference",
  ],
  ["an SVG with a style sheet before it", svg("", "", '<?xml-stylesheet href="a.css"?>'), "external_reference"],
  ["an SVG with a DTD", svg("", "", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'), "dtd"],
  ["an SVG with entities", svg("<text>&b;</text>", "", laughs.replace("DOCTYPE x", "DOCTYPE svg")), "dtd"],
  ["an SVG cut", svg("").slice(0, -4), "unreadable"],
  ["an SVG of nothing", svg("").replace("M1 1h5v5z", ""), "nothing_drawn"],
  ["an SVG that draws itself in a circle", svg('<g id="a"><use href="#a"/></g>'), "too_complex"],
  ["a DXF cut", "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\n0\n20\n0\n11\n5\n", "truncated"],
  [
    "a DXF with NaN",
    "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\nnan\n20\n0\n11\n5\n21\n5\n0\nENDSEC\n0\nEOF\n",
    "not_finite",
  ],
  ["a DXF of nothing", "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n", "nothing_drawn"],
  [
    "a DXF with a drawing elsewhere",
    "0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nX\n70\n4\n1\n/etc/passwd\n0\nENDBLK\n0\nENDSEC\n0\nEOF\n",
    "external_reference",
  ],
  ["a PDF cut", "%PDF-1.7\n1 0 obj", "truncated"],
  ["a STEP cut", "ISO-10303-21;\nHEADER;\nENDSEC;", "truncated"],
])("%s is refused", async (_, file, code) => {
  expect(await refusalOf(file)).toBe(code);
});

test("what is honest is read", async () => {
  expect(await refusalOf(binaryStl(box, { header: "solid made by a program that does not know better" }))).toBe(
    "read as stl",
  );
  expect(await refusalOf(asciiStl(box).replaceAll("\n", "\r\n"))).toBe("read as stl");
  expect(await refusalOf(asciiStl(box).replaceAll("\n", "\r"))).toBe("read as stl");
  expect(await refusalOf(threeMf())).toBe("read as 3mf");
  expect(await refusalOf(svg('<a href="https://example.org/"><path d="M0 0h1"/></a>'))).toBe("read as svg");
  expect(await refusalOf(zipOf([{ name: "plans/notice.txt", content: "x" }]))).toBe("read as zip");
  expect(await refusalOf("%PDF-1.7\n1 0 obj\n%%EOF\n")).toBe("read as pdf");
  expect(await refusalOf("ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n")).toBe("read as step");
  expect(await refusalOf("Poncer les bords.\n")).toBe("read as text");
});
