import type { ComponentProps } from "react";
import Listing, { loader as read, meta as title } from "#app/modules/listings/routes/listing.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";

type Arguments = Parameters<typeof read>[0];

const constants = new Map<string, Awaited<ReturnType<typeof read>>>();

/**
 * What the page of a listing is compared with: the same page, session and language handling included, from what was read the
 * first time. Nothing of the listing, its calendar or its place is read or worked out again.
 */
export async function loader(given: Arguments) {
  const { language } = visitOf(given.context);
  const name = `${language} ${given.params.code}`;
  const constant = constants.get(name) ?? (await read(given));
  constants.set(name, constant);
  return constant;
}

export const meta = title;

export default function Baseline(props: ComponentProps<typeof Listing>) {
  return <Listing {...props} />;
}
