import { publicUrl } from "#app/platform/env.server.ts";

/** The short address of a listing as a QR code, dark on white whatever the theme: a reader needs the contrast. */
export async function listingQr(code: string): Promise<string> {
  // Loaded when the first code is drawn: nothing else needs it.
  const { toString: draw } = await import("qrcode");
  return draw(`${publicUrl()}/l/${code}`, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
}
