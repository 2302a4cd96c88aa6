import { redirect } from "react-router";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import {
  askingInput,
  basicsInput,
  factsInput,
  openingInput,
  rulesInput,
  termsInput,
  unitInput,
  unitsInput,
} from "./edit-inputs.server.ts";
import { factsColumn } from "./listing.columns.ts";
import { editPath } from "./listing.urls.ts";
import type { ListingRow } from "./repos/listing.repo.server.ts";
import { typedAccessories } from "./typed-text.ts";
import { acceptTransfer } from "./use-cases/accept-transfer.server.ts";
import { addPicture } from "./use-cases/add-picture.server.ts";
import { addUnit } from "./use-cases/add-unit.server.ts";
import { addUnits } from "./use-cases/add-units.server.ts";
import { archiveListing } from "./use-cases/archive-listing.server.ts";
import { duplicateListing } from "./use-cases/duplicate-listing.server.ts";
import { orderPictures } from "./use-cases/order-pictures.server.ts";
import { pauseListing } from "./use-cases/pause-listing.server.ts";
import { publishListing } from "./use-cases/publish-listing.server.ts";
import { refuseTransfer } from "./use-cases/refuse-transfer.server.ts";
import { removeInterlock } from "./use-cases/remove-interlock.server.ts";
import { removePicture } from "./use-cases/remove-picture.server.ts";
import { restoreListing } from "./use-cases/restore-listing.server.ts";
import { resumeListing } from "./use-cases/resume-listing.server.ts";
import { returnUnitToService } from "./use-cases/return-unit-to-service.server.ts";
import { setAccessories } from "./use-cases/set-accessories.server.ts";
import { setInterlock } from "./use-cases/set-interlock.server.ts";
import { setPictureText } from "./use-cases/set-picture-text.server.ts";
import { transferListing } from "./use-cases/transfer-listing.server.ts";
import { updateListing } from "./use-cases/update-listing.server.ts";
import { updateUnit } from "./use-cases/update-unit.server.ts";
import { withdrawUnit } from "./use-cases/withdraw-unit.server.ts";

interface Sent {
  form: FormData;
  row: ListingRow;
  pictureIds: readonly string[];
}

interface FormVerb {
  useCase: AnyUseCase;
  section: string;
  input?: (sent: Sent) => Record<string, unknown>;
}

const version = ({ form }: Sent) => ({ version: Number(form.get("version")) });
const field =
  (name: string) =>
  ({ form }: Sent) => ({ [name]: form.get(name) ?? "" });

const roleIn = (form: FormData) => (form.get("role") === "plan" ? "plan" : "photo");

/** The order of the pictures with one of them a place nearer to the first. */
function moved({ form, row }: Sent): { pictureIds: string[] } {
  const ids = row.pictures.map(({ id }) => id);
  const at = ids.indexOf(String(form.get("pictureId")));
  if (at > 0) ids.splice(at - 1, 2, ids[at]!, ids[at - 1]!);
  return { pictureIds: ids };
}

/** A link is said from this listing: the other one is inside it, or around it. */
function link({ form, row }: Sent): { outerId: string; innerId: string } {
  const other = String(form.get("other"));
  return form.get("way") === "inside" ? { outerId: row.id, innerId: other } : { outerId: other, innerId: row.id };
}

/** Each form of the page names its verb; the API has the same ones. */
const forms: Record<string, FormVerb> = {
  basics: {
    useCase: updateListing,
    section: "basics",
    input: (sent) => ({ ...version(sent), ...basicsInput(sent.form) }),
  },
  facts: {
    useCase: updateListing,
    section: "basics",
    input: (sent) => ({ ...version(sent), ...factsInput(sent.form, sent.row.category, factsColumn(sent.row.facts)) }),
  },
  terms: {
    useCase: updateListing,
    section: "terms",
    input: (sent) => ({ ...version(sent), ...termsInput(sent.form) }),
  },
  asking: {
    useCase: updateListing,
    section: "asking",
    input: (sent) => ({ ...version(sent), ...askingInput(sent.form) }),
  },
  rules: {
    useCase: updateListing,
    section: "rules",
    input: (sent) => ({ ...version(sent), ...rulesInput(sent.form) }),
  },
  opening: {
    useCase: updateListing,
    section: "opening",
    input: (sent) => ({ ...version(sent), ...openingInput(sent.form) }),
  },
  accessories: {
    useCase: setAccessories,
    section: "units",
    input: ({ form }) => ({ accessories: typedAccessories(String(form.get("accessories") ?? "")) }),
  },
  add_unit: { useCase: addUnit, section: "units", input: ({ form }) => unitInput(form) },
  add_units: { useCase: addUnits, section: "units", input: ({ form }) => unitsInput(form) },
  update_unit: {
    useCase: updateUnit,
    section: "units",
    input: (sent) => ({ ...field("unitId")(sent), ...unitInput(sent.form) }),
  },
  withdraw_unit: { useCase: withdrawUnit, section: "units", input: field("unitId") },
  return_unit: { useCase: returnUnitToService, section: "units", input: field("unitId") },
  add_picture: {
    useCase: addPicture,
    section: "pictures",
    input: ({ form, pictureIds }) => ({ pictureIds, role: roleIn(form) }),
  },
  picture_text: {
    useCase: setPictureText,
    section: "pictures",
    input: (sent) => ({ ...field("pictureId")(sent), ...field("alt")(sent), role: roleIn(sent.form) }),
  },
  move_picture: { useCase: orderPictures, section: "pictures", input: moved },
  remove_picture: { useCase: removePicture, section: "pictures", input: field("pictureId") },
  set_interlock: { useCase: setInterlock, section: "links", input: link },
  remove_interlock: { useCase: removeInterlock, section: "links", input: link },
  publish: { useCase: publishListing, section: "state" },
  pause: { useCase: pauseListing, section: "state", input: field("reason") },
  resume: { useCase: resumeListing, section: "state" },
  archive: { useCase: archiveListing, section: "state" },
  restore: { useCase: restoreListing, section: "state" },
  duplicate: { useCase: duplicateListing, section: "basics" },
  transfer: { useCase: transferListing, section: "state", input: field("toSpaceId") },
  accept_transfer: { useCase: acceptTransfer, section: "basics" },
  refuse_transfer: { useCase: refuseTransfer, section: "state" },
};

/** Runs the verb of the form that was sent; comes back to its section, or with what was typed and what is wrong. */
export async function editListing(visit: Visit, sent: Sent) {
  const name = String(sent.form.get("verb"));
  const verb = forms[name];
  if (!verb) throw new Response(null, { status: 400 });
  const input = { listingId: sent.row.id, ...verb.input?.(sent) };
  const result = await executeOnce(verb.useCase, contextOf(visit, formKey(sent.form, { name, ...input })), input);
  if (!result.ok) return refused(visit, result.failure, name, typedValues(sent.form));
  const value: unknown = result.value;
  const code = typeof value === "object" && value !== null && "code" in value ? String(value.code) : sent.row.code;
  return redirect(`${editPath(code, verb.section)}&done=${name}`, 303);
}
