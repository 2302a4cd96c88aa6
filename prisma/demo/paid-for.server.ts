import sharp from "sharp";
import { storeFile } from "#app/platform/files/receive-files.server.ts";
import { acceptedDocuments } from "#app/platform/files/stored-files.server.ts";
import type { Cast } from "./demo.server.ts";

/** No company has it: its number is not given out. */
export const siret = "99999999800019";

/** The photo of a receipt, as the volunteer would send it. */
export async function receipt({ userIds, now }: Cast, lines: readonly string[]): Promise<string> {
  const text = lines.map((line, at) => `<text x="24" y="${60 + at * 44}" font-size="26">${line}</text>`).join("");
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="${100 + lines.length * 44}"><rect width="100%" height="100%" fill="#fff"/>${text}</svg>`;
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
  const given = { name: "ticket.png", createdById: userIds.demoLabVolunteer, now, accepted: acceptedDocuments };
  const stored = await storeFile([bytes], given);
  if (!stored.ok) throw new Error(`demo: receipt: ${stored.failure.code}`);
  return stored.value.id;
}
