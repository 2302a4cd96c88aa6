import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expect } from "./site.ts";
import { apiOf, type Elsewhere } from "./somebody.ts";

export const asked = "2027-02-24T09:00:00Z";
const aMinuteLater = "2027-02-24T09:01:00Z";

export interface Campaign {
  code: string;
  run: string;
}

/** Whoever coordinates opens the campaign with its rules, pins what is made, has it validated, and opens the making of 300. */
export async function open(page: Page, elsewhere: Elsewhere, title: string): Promise<Campaign> {
  const call = await apiOf(page, elsewhere.site);
  const { code } = await call<{ code: string }>("POST", "/spaces/demo-lab/campaigns", {
    title,
    territory: "Drôme",
    regime: "derogation",
    policy: { quarantineHours: 0, roundThreshold: 20 },
  });
  const { items } = await call<{ items: { id: string }[] }>("POST", `/campaigns/${code}/items`, {
    name: "Visière",
    revision: "r2",
    checklist: ["La feuille tient quand on secoue"],
  });
  const item = items[0]?.id ?? "";
  await call("POST", `/campaigns/${code}/validations`, {
    ...{
      item,
      revision: "r2",
      usage: "any",
      authority: "CHU de l’Exemple",
      regime: "derogation",
      decision: "approved",
    },
    ...{ validFrom: "2027-02-01T00:00:00+01:00", validUntil: "2027-12-01T00:00:00+01:00" },
  });
  await call("POST", `/campaigns/${code}/stage`, { verb: "open" });
  for (const inspector of [people.demoLabVolunteer, people.grange])
    await call("PUT", `/campaigns/${code}/roles`, { email: inspector.email, role: "inspector" });
  const { code: run } = await call<{ code: string }>("POST", `/campaigns/${code}/runs`, { item, target: 300 });
  await call("POST", `/runs/${run}/stage`, { verb: "open" });
  return { code, run };
}

/** Without an account and without script: the form, then the link of the mail. Gives the private address of the request. */
export async function ask({ site }: Elsewhere, page: Page, campaign: Campaign): Promise<string> {
  await page.goto(`/c/${campaign.code}`);
  await page
    .getByRole("link", { name: /^Demander/ })
    .first()
    .click();
  await page.getByLabel("Combien", { exact: true }).fill("300");
  await page.getByLabel("Soigner ou accompagner des personnes").check();
  await page.getByLabel("Nous ne pouvons pas travailler sans").check();
  await page.getByRole("combobox", { name: "Vous êtes" }).selectOption("hospital");
  await page.getByLabel("Nom de l’établissement ou du groupe").fill("Hôpital du Confluent (démo)");
  await page.getByLabel("Votre nom").fill("Service des achats");
  await page.getByLabel("Adresse de courriel").fill(`achats-${campaign.code}@demo.example`);
  await page.getByLabel("Commune").fill("Valence");
  await page.getByLabel("Code postal").fill("26000");
  await page.getByLabel(/^Jours et heures/).fill("du lundi au vendredi, 8 h – 16 h");
  site.setClock(aMinuteLater);
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();
  await page.goto("/outbox");
  await page
    .getByRole("link", { name: /^À confirmer.*\b300\b/ })
    .first()
    .click();
  const link = page.getByRole("link", { name: /\/follow-request\// }).first();
  const address = new URL((await link.getAttribute("href")) ?? "", "http://localhost").pathname;
  await page.goto(address);
  await page.getByRole("button", { name: "Confirmer ma demande" }).click();
  await expect(page.getByText("C’est confirmé.")).toBeVisible();
  return address;
}

/** On the page of what is made, without script: promised in the name of the space, then bag by bag. Gives the codes of the bags. */
export async function make(
  page: Page,
  { run }: Campaign,
  space: string,
  promised: number,
  bags: number[],
): Promise<string[]> {
  await page.goto(`/run/${run}`);
  await page.getByRole("combobox", { name: "Au nom de" }).selectOption({ label: space });
  await page.getByLabel("Combien", { exact: true }).fill(String(promised));
  await page.getByLabel("Prêtes le").fill("2027-03-01");
  await page.getByRole("button", { name: "Je promets" }).click();
  await expect(page.getByText(`0 sur ${promised} déclarées`)).toBeVisible();
  const codes: string[] = [];
  for (const bag of bags) {
    if (codes.length === 0) await page.goto(`/run/${run}`);
    else await page.getByRole("link", { name: "Déclarer un autre sac" }).click();
    await page.getByLabel("Combien dans ce sac").fill(String(bag));
    await page.getByRole("button", { name: "Déclarer ce sac" }).click();
    await expect(page).toHaveURL(/\/lot\//);
    codes.push(new URL(page.url()).pathname.split("/")[2] ?? "");
  }
  return codes;
}

interface Outcome {
  accepted: number;
  rework?: number;
  scrapped?: number;
}

export async function inspect(page: Page, bag: string, { accepted, rework = 0, scrapped = 0 }: Outcome): Promise<void> {
  await page.goto(`/lot/${bag}`);
  await page.getByLabel("La feuille tient quand on secoue").check();
  await page.getByLabel("Bonnes", { exact: true }).fill(String(accepted));
  await page.getByLabel("À reprendre", { exact: true }).fill(String(rework));
  await page.getByLabel("Rebutées", { exact: true }).fill(String(scrapped));
  if (rework + scrapped > 0) {
    await page.getByLabel(/^Ce qui n’allait pas/).fill("Bord coupant");
    await page.getByLabel(/^Sur combien/).fill(String(rework + scrapped));
  }
  await page.getByRole("button", { name: "Enregistrer le contrôle" }).click();
  await expect(page.getByText("C’est noté.")).toBeVisible();
}

/** Whoever made the bag says how many are mended: they wait for another look. */
export async function mend(page: Page, bag: string, pieces: number): Promise<void> {
  await page.goto(`/lot/${bag}`);
  await page.getByText("Dire ce qui est repris").click();
  await page.getByLabel("Reprises, à contrôler de nouveau").fill(String(pieces));
  await page.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  await expect(page.getByText("C’est noté.")).toBeVisible();
}
