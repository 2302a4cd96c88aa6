import { findRequest, requestKey } from "#app/modules/campaigns/campaigns.server.ts";
import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { askProduction } from "#app/modules/campaigns/use-cases/ask-production.server.ts";
import { changeCampaignItem } from "#app/modules/campaigns/use-cases/change-campaign-item.server.ts";
import { confirmProductionRequest } from "#app/modules/campaigns/use-cases/confirm-production-request.server.ts";
import { createCampaign } from "#app/modules/campaigns/use-cases/create-campaign.server.ts";
import { moveCampaign } from "#app/modules/campaigns/use-cases/move-campaign.server.ts";
import { setCampaignRole } from "#app/modules/campaigns/use-cases/set-campaign-role.server.ts";
import { verifyProductionRequests } from "#app/modules/campaigns/use-cases/verify-production-requests.server.ts";
import { recordValidation } from "#app/modules/making/use-cases/record-validation.server.ts";
import { takeCampaignSnapshot } from "#app/modules/publication/use-cases/take-campaign-snapshot.server.ts";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { give, giveByHand } from "./campaign-giving.server.ts";
import { make } from "./campaign-making.server.ts";
import { pay } from "./campaign-money.server.ts";
import type { Cast } from "./demo.server.ts";
import { people } from "./story.ts";

const day = 86_400_000;
const revision = "r2";

export interface CampaignTold extends Cast {
  campaign: string;
  items: Record<"headband" | "sheet" | "strap" | "visor", string>;
  /** Codes of the requests that were verified. */
  requests: Record<"hospital" | "careHome" | "school", string>;
  daysAgo(days: number): string;
}

interface Opened {
  code: string;
  items: { id: string; name: string }[];
}

const names = { headband: "Serre-tête", sheet: "Feuille transparente", strap: "Sangle élastique", visor: "Visière" };

const asked = {
  hospital: {
    requesterKind: "hospital",
    requesterName: "Hôpital de l’Exemple (démo)",
    contactName: "Service des achats",
    email: "achats-hopital@demo.example",
    town: "Valence",
    postcode: "26000",
    latitude: 44.93,
    longitude: 4.89,
    address: "Quai de livraison, 5 rue de l’Exemple",
    deliveryHours: "du lundi au vendredi, 8 h – 16 h",
    usage: "care",
    tier: 1,
    urgency: [{ question: "Que se passe-t-il sans ?", answer: "Les équipes se partagent dix visières." }],
    line: { quantity: 120, minimum: 20 },
  },
  careHome: {
    requesterKind: "care_home",
    requesterName: "EHPAD des Tilleuls (démo)",
    contactName: "L’accueil",
    email: "tilleuls@demo.example",
    town: "Crest",
    postcode: "26400",
    latitude: 44.73,
    longitude: 5.02,
    address: "3 chemin des Tilleuls",
    deliveryHours: "tous les jours, 9 h – 18 h",
    usage: "care",
    tier: 1,
    line: { quantity: 80, minimum: 10, surplus: 5 },
  },
  school: {
    requesterKind: "school",
    requesterName: "Collège de l’Exemple (démo)",
    contactName: "Le secrétariat",
    email: "college@demo.example",
    town: "Die",
    postcode: "26150",
    deliveryHours: "pendant les cours",
    usage: "public",
    tier: 3,
    line: { quantity: 60, minimum: 20 },
  },
} as const;

const town = {
  requesterKind: "town_hall",
  requesterName: "Mairie de l’Exemple (démo)",
  contactName: "Le secrétariat",
  email: "mairie@demo.example",
  town: "Saillans",
  postcode: "26340",
  latitude: 44.6953,
  longitude: 5.1949,
  usage: "public",
  tier: 2,
} as const;

/** Asked yesterday; something is on the road to them already. */
const nursing = {
  requesterKind: "association",
  requesterName: "Centre de soins de l’Exemple (démo)",
  contactName: "L’accueil",
  email: "soins@demo.example",
  town: "Loriol-sur-Drôme",
  postcode: "26270",
  latitude: 44.75,
  longitude: 4.82,
  address: "4 place du Marché",
  deliveryHours: "tous les jours, 8 h – 19 h",
  usage: "care",
  tier: 1,
} as const;

async function byNobody<Output>(at: Date, useCase: AnyUseCase, input: Record<string, unknown>): Promise<Output> {
  const result = await execute(useCase, { viewer: visitor, now: at, requestId: "demo" }, input);
  if (!result.ok) throw new Error(`demo: ${useCase.name}: ${JSON.stringify(result.failure)}`);
  return result.value as Output;
}

/** Asked on the public page, confirmed by the link of the mail. */
async function ask(at: Date, input: Record<string, unknown>, confirms = true): Promise<string> {
  const { code } = await byNobody<{ code: string }>(at, askProduction, input);
  const request = await findRequest(code);
  if (!request) throw new Error(`demo: no request ${code}`);
  if (confirms) await byNobody(at, confirmProductionRequest, { request: code, key: requestKey(request) });
  return code;
}

async function open({ as, spaceIds }: Cast, networkId: string, headband: string): Promise<Opened> {
  const { code } = await as<Opened>("demoLab", 20, createCampaign, {
    space: spaceIds.demoLab,
    network: networkId,
    title: "Visières 26·07",
    summary:
      "Des visières pour qui soigne, accompagne ou accueille, faites par les lieux du réseau. Une visière, c’est un serre-tête imprimé, une feuille transparente et deux sangles élastiques.",
    territory: "Drôme et Ardèche",
    regime: "derogation",
    policy: {
      ...{ pilotRequired: true, samplingPercent: 20, quarantineHours: 24 },
      ...{ roundThreshold: 20, overCommitmentPercent: 120 },
    },
    closedText: "La campagne est terminée : merci à toutes et à tous.",
  });
  const item = (name: string, more: Record<string, unknown>) =>
    as<Opened>("demoLab", 20, addCampaignItem, { campaign: code, name, revision, ...more });
  await item(names.headband, {
    revision: headband,
    requestable: false,
    settings: "PETG, couches de 0,24 mm, trois parois, remplissage 30 %. Ébavurer avant d’ensacher.",
    checklist: ["Aucune fissure aux ergots", "Les bords ne griffent pas"],
  });
  await item(names.sheet, {
    requestable: false,
    checklist: ["Aucune rayure devant les yeux", "Quatre trous au gabarit"],
  });
  const last = await item(names.strap, { requestable: false, checklist: ["Deux boutonnières qui tiennent"] });
  const of = (name: string) => last.items.find((one) => one.name === name)?.id;
  const part = (name: string, count: number) => ({ component: of(name), count });
  await item(names.visor, {
    checklist: ["La feuille tient quand on secoue"],
    parts: [part(names.headband, 1), part(names.sheet, 1), part(names.strap, 2)],
  });
  return as<Opened>("demoLab", 19, moveCampaign, { campaign: code, verb: "open" });
}

/** What one piece takes: from it the page of whoever coordinates sees that elastic runs out. */
const bills = {
  headband: [{ material: "PETG", unit: "kg", quantity: 38, pieces: 1, lossPerMille: 80 }],
  strap: [{ material: "Élastique plat", unit: "m", quantity: 400, pieces: 1, lossPerMille: 50 }],
} as const;

async function sayMaterials({ as }: Cast, campaign: string, items: CampaignTold["items"]): Promise<void> {
  for (const item of ["headband", "strap"] as const)
    await as("demoLab", 18, changeCampaignItem, { campaign, item: items[item], materials: bills[item] });
}

/** What the library of designs does not judge, the campaign does. */
async function validate(cast: Cast, { code, items }: Opened): Promise<void> {
  const from = new Date(cast.now.getTime() - 19.5 * day).toISOString();
  const until = new Date(cast.now.getTime() + 60 * day).toISOString();
  for (const { id, name } of items.filter((one) => one.name !== names.headband)) {
    const usages = name === names.visor ? ["care", "public"] : ["any"];
    for (const usage of usages)
      await cast.as("demoLab", 19, recordValidation, {
        campaign: code,
        item: id,
        revision,
        usage,
        authority: "Commission de l’exemple (démo)",
        regime: "derogation",
        decision: "approved",
        validFrom: from,
        validUntil: until,
      });
  }
  for (const person of ["grange", "moulin", "demoLabVolunteer"] as const)
    await cast.as("demoLab", 19, setCampaignRole, { campaign: code, email: people[person].email, role: "inspector" });
}

/** Visors, half-way through: asked, promised, made, inspected, given, on the road; elastic is about to run out. */
export async function tellCampaign(cast: Cast, networkId: string, headband: string): Promise<void> {
  const opened = await open(cast, networkId, headband);
  await validate(cast, opened);
  const at = (days: number) => new Date(cast.now.getTime() - days * day);
  const id = (name: string) => opened.items.find((one) => one.name === name)?.id ?? "";
  const items = {
    headband: id(names.headband),
    sheet: id(names.sheet),
    strap: id(names.strap),
    visor: id(names.visor),
  };
  await sayMaterials(cast, opened.code, items);
  const requestOf = async (key: keyof typeof asked, days: number) => {
    const { line, ...who } = asked[key];
    return ask(at(days), { campaign: opened.code, ...who, lines: [{ item: items.visor, ...line }] });
  };
  const requests = {
    hospital: await requestOf("hospital", 17),
    careHome: await requestOf("careHome", 15),
    school: await requestOf("school", 12),
  };
  await cast.as("demoLab", 11, verifyProductionRequests, { campaign: opened.code, requests: Object.values(requests) });
  const wish = { campaign: opened.code, lines: [{ item: items.visor, quantity: 40, minimum: 10 }] };
  await ask(at(2), { ...wish, ...town });
  await ask(at(1), { ...wish, ...town, requesterName: "Mairie de l'Exemple", email: "accueil-mairie@demo.example" });
  await ask(
    at(0.2),
    {
      ...wish,
      ...town,
      requesterName: "Épicerie de l’Exemple (démo)",
      requesterKind: "shop",
      town: "Die",
      postcode: "26150",
      ...{ latitude: null, longitude: null },
      email: "epicerie@demo.example",
    },
    false,
  );
  const told = { ...cast, campaign: opened.code, items, requests, daysAgo: (days: number) => at(days).toISOString() };
  const { straps } = await make(told);
  await give(told);
  await pay(told, straps);
  await cast.as("demoLab", 1, takeCampaignSnapshot, { campaign: opened.code });
  const nurses = await ask(at(0.9), {
    campaign: opened.code,
    ...nursing,
    lines: [{ item: items.visor, quantity: 36 }],
  });
  await giveByHand(told, nurses);
}
