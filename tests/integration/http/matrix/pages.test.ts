import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import routes from "#app/routes.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation } from "#tests/factories/production.ts";
import { serve } from "../product.ts";
import type { RunningServer } from "../server.ts";
import { design } from "./designs.ts";
import { together } from "./groups.ts";
import { loan } from "./loans.ts";
import { stockFill } from "./materials.ts";
import { order } from "./orders.ts";
import { machine, owned } from "./ownership.ts";
import { pages } from "./pages.ts";
import { aPlace, type Place, type Role, roles } from "./place.ts";
import { shipment } from "./production.ts";
import { inNetwork, listing } from "./scenes.ts";

/** `/n/:slug` names a network, `/s/:slug` a space: the table tells them apart. */
function addressOf({ path = "" }: { path?: string | undefined }): string {
  return `/${path}`.replace(/^\/n\/:slug/, "/n/:network");
}

const addresses = (await routes).map(addressOf).sort();
let server: RunningServer;
let place: Place;
/** Who coordinates the network of the pages. */
let coordinator: Place;
type Fill = Map<string, Record<string, string>>;
/** A form that is sent changes things: pages are opened on others. */
let opened: Fill;
let posted: Fill;

async function codeOf(booking: string): Promise<string> {
  const db = await database();
  return (await db.booking.findUniqueOrThrow({ where: { id: booking } })).code;
}

function campaignOfPlace({ space, borrowingSpace, people }: Place) {
  const sides = { coordinator: people.keeper.person, makerSpace: borrowingSpace, maker: people.borrower.person };
  return aCampaign({ space, ...sides });
}

async function requestOfBorrower(of: Place): Promise<string> {
  const { person } = of.people.borrower;
  return (await aRequest(await campaignOfPlace(of), 10, { email: person.email }, person)).code;
}

async function madeForPlace(of: Place): Promise<{ run: string; lot: string }> {
  const scene = await campaignOfPlace(of);
  await aValidation(scene);
  const made = await aRun(scene);
  return { run: made.run, lot: (await aLot(scene, made.pledge, 20)).code };
}

async function filled(): Promise<Fill> {
  const fill: Fill = new Map();
  const { params } = await listing()(place);
  const db = await database();
  const { code } = await db.listing.findUniqueOrThrow({ where: { id: params.listing ?? "" } });
  const { slug } = await db.network.findFirstOrThrow();
  const common = {
    slug: place.space.slug,
    network: slug,
    code,
    token: "unknown-token",
    id: "unknown",
    line: "unknown",
    key: "unknown",
    feed: "unknown",
    file: "unknown.ics",
    size: "320",
  };
  for (const [
    address,
    { loan: state, group, order: bought, owned: shared, machine: arrived, campaign, request: wish, made: bagged },
  ] of Object.entries(pages)) {
    const { params: named } = state ? await loan(state)(place) : { params: {} as Record<string, string> };
    const booking: Record<string, string> = named.booking
      ? { code: await codeOf(named.booking), incident: named.incident ?? "" }
      : {};
    const asked: Record<string, string> = group ? { code: (await together(group)(place)).params.group ?? "" } : {};
    const ordered = bought ? { code: (await order(bought)(place)).params.order ?? "" } : {};
    const ours = shared ? { code: (await owned(shared)(place)).params.code ?? "" } : {};
    const made = arrived ? { code: (await machine(place)).params.code ?? "" } : {};
    const open = campaign ? { code: (await campaignOfPlace(place)).campaign } : {};
    const wished = wish ? { code: await requestOfBorrower(place) } : {};
    const bag = bagged ? { code: (await madeForPlace(place))[bagged] } : {};
    fill.set(address, { ...common, ...open, ...bag, ...booking, ...asked, ...ordered, ...ours, ...made, ...wished });
  }
  for (const [address, { stock }] of Object.entries(pages))
    if (stock) fill.set(address, { ...common, ...(await stockFill(stock, place)) });
  for (const [address, { shipment: sent }] of Object.entries(pages)) {
    if (!sent) continue;
    const { params } = await shipment(sent)(place);
    fill.set(address, { ...common, code: params.shipment ?? "", shipment: params.shipment ?? "" });
  }
  for (const [address, { design: wanted }] of Object.entries(pages)) {
    if (!wanted) continue;
    const code = (await design(place)).params.design ?? "";
    fill.set(address, { ...common, code, number: wanted === "draft" ? "2" : "1", validation: "unknown" });
  }
  return fill;
}

beforeAll(async () => {
  place = await aPlace();
  coordinator = (await inNetwork("requested")(place)).place;
  opened = await filled();
  posted = await filled();
  server = await serve();
}, 600_000);

afterAll(() => server?.kill());

function request(fill: Fill, address: string, role: Role, init: RequestInit = {}): Promise<Response> {
  const path = address
    .replace("*", "nothing-here")
    .replaceAll(/:(\w+)/g, (_, name: string) => fill.get(address)?.[name] ?? "");
  const { people } = address.startsWith("/n/") ? coordinator : place;
  const cookie = role === "visitor" ? undefined : people[role].cookie;
  const headers = new Headers(init.headers);
  if (cookie) headers.set("Cookie", cookie);
  return fetch(`${server.address}${path}`, { redirect: "manual", ...init, headers });
}

function cellOf(response: Response): string {
  if (response.status < 300 || response.status >= 400) return String(response.status);
  return response.headers.get("location")?.startsWith("/sign-in") ? "in" : "to";
}

test("every address has its line, and every line its address", () => {
  expect(Object.keys(pages).sort()).toEqual(addresses);
});

test.each(Object.keys(pages))("%s opens to each as the table says", async (address) => {
  const seen: string[] = [];
  for (const role of roles) {
    const response = await request(opened, address, role);
    seen.push(cellOf(response));
    await response.text();
  }
  expect(seen.join(" ")).toBe(pages[address]?.answers);
});

test.each(Object.keys(pages))("%s takes an empty form without breaking, from whomever", async (address) => {
  for (const role of roles) {
    if (address === "/sign-out") continue;
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" };
    const response = await request(posted, address, role, { method: "POST", body: "", headers });
    expect(response.status, `${role}: ${(await response.text()).slice(0, 200)}`).toBeLessThan(500);
  }
});
