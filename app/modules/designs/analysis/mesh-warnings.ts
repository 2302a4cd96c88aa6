import type { Warning, WarningCode } from "./analysis.schema.ts";
import type { MeshMeasures } from "./measure-mesh.ts";

/** What a person should know before this is printed; none of it refuses the file. */
export function meshWarnings(measures: MeshMeasures): Warning[] {
  const { openEdges, crowdedEdges, turnedEdges, degenerate, insideOut, size, volume } = measures;
  const counted: [WarningCode, number][] = [
    ["not_watertight", openEdges],
    ["crowded_edges", crowdedEdges],
    ["turned_edges", turnedEdges],
    ["degenerate", degenerate],
  ];
  const flat = Math.min(...size) === 0 || volume === 0;
  return [
    ...(flat ? [{ code: "flat" as const, params: {} }] : []),
    ...counted.filter(([, count]) => count > 0).map(([code, count]) => ({ code, params: { count } })),
    ...(insideOut && !flat ? [{ code: "inside_out" as const, params: {} }] : []),
  ];
}
