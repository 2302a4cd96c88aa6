import { localDateOf } from "#app/modules/availability/availability.ts";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { OpenedRequest } from "../access.server.ts";
import { atTheirFields, endOfDay } from "../ask-form.server.ts";
import { followRequestPath, requestPath } from "../campaign.urls.ts";
import { clearedFields } from "../cleared-fields.ts";
import { askWords, requestWords } from "../page-words.server.ts";
import { isServed } from "../repos/request.repo.server.ts";
import { usageWords } from "../request-words.server.ts";
import { changeProductionRequest } from "../use-cases/change-production-request.server.ts";
import { askChoices } from "./ask-page.view.server.ts";

function addressOf({ request }: OpenedRequest, key: string | undefined): string {
  return key === undefined ? requestPath(request.code) : followRequestPath(request.code, key);
}

/** What counts as the place while nobody set a pin. */
function pinLine({ t }: Visit, { town, postcode }: OpenedRequest["request"]): string {
  const { precision } = pinOf({ latitude: null, longitude: null, town, postcode });
  const known = precision === "town" || precision === "area" ? precision : "unknown";
  return t(`request_pages.pin_${known}`, { town });
}

/** The form that changes a request: its quantities, when, where, how urgent. */
export async function changePage(visit: Visit, opened: OpenedRequest, key?: string) {
  const { request, campaign } = opened;
  const { tiers, usages } = askChoices(visit);
  const { contact } = request;
  return {
    title: visit.t("request_pages.change_title", { code: request.code }),
    code: request.code,
    back: addressOf(opened, key),
    words: { ...askWords(visit), ...requestWords(visit) },
    isHelpOut: campaign.kind === "help_out",
    tiers,
    usages: usages.some(({ value }) => value === request.usage)
      ? usages
      : [...usages, { value: request.usage, label: usageWords(request.usage, visit.language) }],
    isServed: await isServed(request.lines.map(({ id }) => id)),
    place: { town: request.town, postcode: request.postcode, usage: request.usage },
    tiles: mapTiles(),
    pin: { latitude: request.latitude, longitude: request.longitude },
    around: pinOf(request),
    pinLine: pinLine(visit, request),
    tier: String(request.tier),
    neededBy: request.neededBy ? localDateOf(request.neededBy.getTime(), campaign.space.zone) : "",
    delivery: { deliveryHours: request.deliveryHours, address: contact.address, phone: contact.phone },
    message: contact.message,
    lines: request.lines.map(({ item, target, minimum, acceptsPart, surplusConsented }) => ({
      ...{ name: item.name, quantity: target, minimum, acceptsPart, surplus: surplusConsented },
    })),
  };
}

export type ChangePage = Awaited<ReturnType<typeof changePage>>;

export async function submitChange(visit: Visit, formData: FormData, opened: OpenedRequest, key?: string) {
  const { request, campaign } = opened;
  const fields: Record<string, string> = {};
  const names: Record<string, string> = {};
  for (const [row, { id }] of request.lines.entries()) {
    fields[`lines[${row}].line`] = id;
    for (const name of ["quantity", "minimum", "surplus"]) {
      const typed = String(formData.get(`${name}${row}`) ?? "").trim();
      if (typed !== "") fields[`lines[${row}].${name}`] = typed;
      names[`lines.${row}.${name}`] = `${name}${row}`;
    }
    fields[`lines[${row}].acceptsPart`] = formData.get(`acceptsPart${row}`) === "on" ? "on" : "off";
  }
  const neededBy = endOfDay(String(formData.get("neededBy") ?? "").trim(), campaign.space.zone);
  const answer = await submitForm({
    visit,
    formData,
    useCase: changeProductionRequest,
    also: {
      ...clearedFields(formData, ["deliveryHours", "address", "phone", "message", "postcode"]),
      ...fields,
      ...{ request: request.id, key, neededBy },
      withoutPin: ["latitude", "longitude"].every((half) => formData.get(half) === "") ? "on" : undefined,
    },
    name: "change",
    then: `${addressOf(opened, key)}?after=saved`,
  });
  return answer instanceof Response ? answer : atTheirFields(answer, names);
}
