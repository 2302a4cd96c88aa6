import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** Programs that measure files and that nobody here wrote: Debian’s admesh for STL, assimp for the others, ezdxf for drawings. */
const packages = ["admesh", "assimp-utils", "python3-ezdxf", "unzip"];
const run = promisify(execFile);

async function isThere(program: string, args: string[]): Promise<boolean> {
  try {
    await run(program, args);
    return true;
  } catch {
    return false;
  }
}

async function allThere(): Promise<boolean> {
  return (
    (await isThere("admesh", ["--version"])) &&
    (await isThere("assimp", ["version"])) &&
    (await isThere("unzip", ["-v"])) &&
    (await isThere("/usr/bin/python3", ["-c", "import ezdxf"]))
  );
}

async function fromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(`Figures are compared with those of other programs: install ${packages.join(", ")}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waiting = ["-o", "DPkg::Lock::Timeout=300"];
  await run("apt-get", ["update"], { env });
  await run("apt-get", [...waiting, "install", "-y", "--no-install-recommends", ...packages], { env });
}

let found: Promise<void> | undefined;

async function find(): Promise<void> {
  if (await allThere()) return;
  await fromDebian();
  if (!(await allThere())) throw new Error(`${packages.join(", ")} are installed, but do not answer.`);
}

export function otherPrograms(): Promise<void> {
  found ??= find();
  return found;
}

export interface SeenMesh {
  min: number[];
  max: number[];
  triangles: number;
  volume: number;
  /** Bodies that hang together by edges; undefined where the file was not walked through. */
  bodies: number | undefined;
}

function seen(said: string, walked: boolean): SeenMesh {
  const axis = (name: string) => {
    const [, min, max] = new RegExp(`Min ${name} =\\s*([-\\d.]+), Max ${name} =\\s*([-\\d.]+)`).exec(said) ?? [];
    return [Number(min), Number(max)];
  };
  const bounds = ["X", "Y", "Z"].map(axis);
  return {
    min: bounds.map(([min]) => min!),
    max: bounds.map(([, max]) => max!),
    triangles: Number(/Number of facets\s*:\s*(\d+)/.exec(said)?.[1]),
    volume: Number(/Volume\s*:\s*([-\d.]+)/.exec(said)?.[1]),
    bodies: walked ? Number(/Number of parts\s*:\s*(\d+)/.exec(said)?.[1]) : undefined,
  };
}

/** What admesh says of an STL; `asItIs` keeps it from turning faces before it measures. */
export async function byAdmesh(file: string, { asItIs = false } = {}): Promise<SeenMesh> {
  await otherPrograms();
  const { stdout } = await run("admesh", [...(asItIs ? ["--exact", "--normal-values"] : []), file]);
  return seen(stdout, !asItIs);
}

/** What admesh says of the STL that assimp makes of another file, whose transforms and components assimp applies. */
export async function byAssimp(file: string): Promise<SeenMesh> {
  await otherPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-assimp-"));
  const made = path.join(folder, "made.stl");
  try {
    await run("assimp", ["export", file, made, "-fstlb"]);
    return await byAdmesh(made, { asItIs: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** assimp falls over textures: the one mesh of such a 3MF, where its one item places it, is given to it as an OBJ. */
export async function byAssimpWithoutTextures(file: string): Promise<SeenMesh> {
  const { stdout: model } = await run("unzip", ["-p", file, "3D/3dmodel.model"]);
  const values = (element: string, names: string[]) =>
    [...model.matchAll(new RegExp(`<${element}\\s[^>]*>`, "g"))].map(([text]) =>
      names.map((name) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1])),
    );
  const t = /<item [^>]*transform="([^"]*)"/.exec(model)?.[1]?.split(" ").map(Number) ?? [
    1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0,
  ];
  const corners = values("vertex", ["x", "y", "z"])
    .map(([x, y, z]) => [0, 1, 2].map((axis) => x! * t[axis]! + y! * t[axis + 3]! + z! * t[axis + 6]! + t[axis + 9]!))
    .map((xyz) => `v ${xyz.join(" ")}`);
  const faces = values("triangle", ["v1", "v2", "v3"]).map((abc) => `f ${abc.map((index) => index + 1).join(" ")}`);
  const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-obj-"));
  try {
    writeFileSync(path.join(folder, "mesh.obj"), `${[...corners, ...faces].join("\n")}\n`);
    return await byAssimp(path.join(folder, "mesh.obj"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const measureDxf = `
import sys, json, ezdxf
from ezdxf import bbox, path, disassemble
document = ezdxf.readfile(sys.argv[1])
entities = list(disassemble.recursive_decompose(document.modelspace()))
box = bbox.extents(entities)
length = 0.0
for entity in entities:
    points = list(path.make_path(entity).flattening(0.0001))
    length += sum(a.distance(b) for a, b in zip(points, points[1:]))
json.dump({"size": [box.size.x, box.size.y], "length": length}, sys.stdout)
`;

/** Size and length of the lines of a DXF, in its own unit. */
export async function byEzdxf(file: string): Promise<{ size: [number, number]; length: number }> {
  await otherPrograms();
  const { stdout } = await run("/usr/bin/python3", ["-c", measureDxf, file]);
  return JSON.parse(stdout);
}
