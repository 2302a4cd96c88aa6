import { password, people } from "#prisma/demo/story.ts";
import type { Found } from "./folder.ts";
import { pagePatterns, patternOf, unlinked } from "./page-patterns.ts";

const mostPages = 1500;
/** Of one kind of page, enough to find the links that only some of them have. */
const mostOfAKind = 25;

async function signIn(site: string, email: string): Promise<string> {
  const response = await fetch(`${site}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password, to: "/" }),
    redirect: "manual",
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (!cookies.length) throw new Error(`${email} could not sign in (${response.status}).`);
  return cookies.join("; ");
}

function linksOf(html: string): string[] {
  // Mails say whole addresses of this machine.
  return [...html.matchAll(/<a\b[^>]*\bhref="(?:http:\/\/localhost(?::\d+)?)?(\/[^"#]*)/g)].map(([, href]) =>
    String(href).replaceAll("&amp;", "&"),
  );
}

/** Follows links from the home page as one person (or nobody) and notes an address of each kind of page not found yet. */
async function crawlAs(site: string, as: string | null, found: Record<string, Found>): Promise<void> {
  const headers = { Accept: "text/html", ...(as ? { Cookie: await signIn(site, as) } : {}) };
  const queue = ["/", ...Object.values(unlinked)];
  const seen = new Set(queue);
  const seenOfKind = new Map<string, number>();
  for (let visited = 0; queue.length && visited < mostPages; ) {
    const address = queue.shift() ?? "/";
    const pattern = patternOf(new URL(address, site).pathname);
    const before = seenOfKind.get(pattern ?? "") ?? 0;
    if (pattern === undefined || before >= mostOfAKind) continue;
    seenOfKind.set(pattern, before + 1);
    visited += 1;
    const response = await fetch(new URL(address, site), { headers, redirect: "manual" });
    const html = await response.text();
    if (response.status >= 500) throw new Error(`${address} as ${as ?? "nobody"} answers ${response.status}.`);
    if (response.ok || unlinked[pattern] === address) {
      if (response.status !== 302) found[pattern] ??= { address, as };
    }
    for (const link of linksOf(html)) {
      if (seen.has(link)) continue;
      seen.add(link);
      queue.push(link);
    }
  }
}

/** Makes a link with the form of that page; links are shown once, in the answer itself. */
async function madeLink(site: string, page: Found, form: Record<string, string>): Promise<string> {
  const headers = { Cookie: await signIn(site, page.as ?? "") };
  const answer = await fetch(new URL(page.address, site), { method: "POST", headers, body: new URLSearchParams(form) });
  const [, path] = /((?:network-)?invitation\/[\w-]{20,})/.exec(await answer.text()) ?? [];
  if (!path) throw new Error(`${page.address} made no link (${answer.status}).`);
  return `/${path.replace(/^\//, "")}`;
}

/** What no link leads to by itself: made below. */
const made = ["l/:code/ask", "invitation/:token", "network-invitation/:token"];

/** An address for each kind of page, and who may see it: nobody if possible, else a person of the demonstration. */
export async function findPages(site: string): Promise<Record<string, Found>> {
  const found: Record<string, Found> = {};
  await crawlAs(site, null, found);
  for (const { email } of Object.values(people)) {
    if (pagePatterns.every((pattern) => found[pattern] || made.includes(pattern))) break;
    await crawlAs(site, email, found);
  }
  // The form to ask is offered once days are picked, which a crawler does not do.
  const listing = found["l/:code"]?.address.split("?")[0];
  if (listing) {
    found["l/:code/ask"] ??= { address: `${listing}/ask?from=2027-03-09&to=2027-03-11`, as: people.grange.email };
  }
  const as = people.remise.email;
  const [ofSpace, ofNetwork] = [found["s/:slug/people"], found["n/:slug/members"]];
  if (ofSpace) {
    const address = await madeLink(site, ofSpace, { verb: "invite-to-space", role: "member", days: "14" });
    found["invitation/:token"] = { address, as };
  }
  if (ofNetwork) {
    const address = await madeLink(site, ofNetwork, { verb: "make-link" });
    found["network-invitation/:token"] = { address, as };
  }
  return found;
}
