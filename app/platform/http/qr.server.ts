import { publicUrl } from "#app/platform/env.server.ts";

/** A short address of the product as a QR code, dark on white whatever the theme: a reader needs the contrast. */
export async function addressQr(path: string): Promise<string> {
  // Loaded when the first code is drawn: nothing else needs it.
  const { toString: draw } = await import("qrcode");
  return draw(`${publicUrl()}${path}`, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
}

/** As people type it: without the scheme. */
export function typedAddress(path: string): string {
  return `${publicUrl().replace(/^https?:\/\//, "")}${path}`;
}
