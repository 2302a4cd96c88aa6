import { z } from "zod";

/** A short address or an id: both name the same space, network, person … in an address. */
export const reference = z.string().trim().min(1).max(60);

export const cursor = z.string().min(1).max(60).optional();
export const limit = z.coerce.number().int().min(1).max(100).default(50);

/** One line that people read: no control characters, composed accents. */
export function line(most: number, least = 0) {
  return z
    .string()
    .normalize("NFC")
    .trim()
    .min(least)
    .max(most)
    .refine((given) => !/\p{Cc}/u.test(given), { message: "space_sentences.issue_one_line" });
}

export function optionalLine(most: number) {
  return line(most).default("");
}

/** Plain text in paragraphs. Browsers send CRLF. */
export function text(most: number) {
  return z
    .string()
    .overwrite((given) => given.replaceAll("\r\n", "\n"))
    .normalize("NFC")
    .trim()
    .max(most)
    .default("");
}

function isWebAddress(given: string): boolean {
  return URL.canParse(given) && ["http:", "https:"].includes(new URL(given).protocol);
}

export const website = optionalLine(300).refine((given) => given === "" || isWebAddress(given), {
  message: "space_sentences.issue_website",
});

export const email = optionalLine(200).refine((given) => given === "" || z.email().safeParse(given).success, {
  message: "space_sentences.issue_email",
});

export const invitationToken = z.string().trim().min(10).max(100);
