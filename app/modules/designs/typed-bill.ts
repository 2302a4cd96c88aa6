import type { BillLine, MaterialUnit } from "./revision.ts";

/** A bill of materials as people type it, one line each: « PETG, 35 g », « plaque A4, 1 plaque pour 8 pièces, perte 5 % ». */

const units: Record<string, [unit: MaterialUnit, smallest: number]> = {
  g: ["kg", 1],
  kg: ["kg", 1000],
  mm: ["m", 1],
  cm: ["m", 10],
  m: ["m", 1000],
  "cm²": ["m2", 1],
  cm2: ["m2", 1],
  "m²": ["m2", 10_000],
  m2: ["m2", 10_000],
  ml: ["l", 1],
  l: ["l", 1000],
  plaque: ["sheet", 1],
  plaques: ["sheet", 1],
  feuille: ["sheet", 1],
  feuilles: ["sheet", 1],
  sheet: ["sheet", 1],
  sheets: ["sheet", 1],
  pièce: ["piece", 1],
  pièces: ["piece", 1],
  piece: ["piece", 1],
  pieces: ["piece", 1],
};

const amount = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+[²2]?)(?:\s+(?:pour|for)\s+(\d+)(?:\s+\p{L}+)?)?$/u;
const loss = /^(?:perte|loss)\s*(\d+(?:[.,]\d)?)\s*%$/iu;

const decimal = (text: string) => Number(text.replace(",", "."));

function readLine(line: string): BillLine | undefined {
  const parts = line.split(/\s*[,;](?!\d)\s*/u);
  const material = parts[0]?.trim() ?? "";
  const said = amount.exec(parts[1]?.trim() ?? "");
  const [unit, smallest] = units[said?.[2]?.toLowerCase() ?? ""] ?? [undefined, 0];
  const quantity = Math.round(decimal(said?.[1] ?? "") * smallest);
  const lost = parts[2] === undefined ? undefined : loss.exec(parts[2].trim());
  if (material === "" || unit === undefined || parts.length > 3 || (parts[2] !== undefined && !lost)) return undefined;
  if (!Number.isSafeInteger(quantity) || quantity < 1) return undefined;
  const pieces = said?.[3] === undefined ? 1 : Number(said[3]);
  return { material, unit, quantity, pieces, lossPerMille: lost ? Math.round(decimal(lost[1] ?? "") * 10) : 0 };
}

/** The lines that could be read, and the first that could not. */
export function readBill(text: string): { lines: BillLine[]; wrong?: string } {
  const written = text
    .normalize()
    .split("\n")
    .map((line) => line.replace(/[\u00a0\u202f]/g, " ").trim())
    .filter(Boolean);
  const lines: BillLine[] = [];
  for (const line of written) {
    const read = readLine(line);
    if (!read) return { lines, wrong: line };
    lines.push(read);
  }
  return { lines };
}

const written: Record<"fr" | "en", Record<MaterialUnit, string>> = {
  fr: { kg: "g", m: "mm", m2: "cm²", l: "ml", sheet: "plaque", piece: "pièce" },
  en: { kg: "g", m: "mm", m2: "cm²", l: "ml", sheet: "sheet", piece: "piece" },
};

/** The same line, as it would be typed. */
export function billText(lines: readonly BillLine[], language: "fr" | "en"): string {
  const [pour, lost] = language === "fr" ? ["pour", "perte"] : ["for", "loss"];
  return lines
    .map(({ material, unit, quantity, pieces, lossPerMille }) => {
      const of = pieces === 1 ? "" : ` ${pour} ${pieces}`;
      const perte =
        lossPerMille === 0
          ? ""
          : `, ${lost} ${String(lossPerMille / 10).replace(".", language === "fr" ? "," : ".")} %`;
      return `${material.replace(/[,;]/g, " ")}, ${quantity} ${written[language][unit]}${of}${perte}`;
    })
    .join("\n");
}
