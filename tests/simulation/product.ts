import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { moveRun } from "#app/modules/making/use-cases/move-run.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { planRun } from "#app/modules/making/use-cases/plan-run.server.ts";
import type { Operation, Verb } from "#app/modules/simulation/operation.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import type { Result } from "#app/platform/result.ts";
import type { VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aCampaign, done } from "#tests/factories/production.ts";
import { givingSteps } from "./product-giving.ts";
import { makingSteps } from "./product-making.ts";
import { type Step, usages } from "./step.ts";

const steps: Record<Verb, Step> = { ...makingSteps, ...givingSteps };

export interface Known {
  pledges: { code: string; maker: Person }[];
  lots: { code: string; maker: Person; quantity: number }[];
  requests: { code: string; line: string; asker: Person; item: string }[];
  shipments: { code: string; lines: { id: string; quantity: number }[]; asker: Person }[];
  claims: { code: string }[];
  validations: string[];
  recalls: string[];
}

/** One campaign with its people, on the real tables: what the operations of the simulation are done to. */
export class Product {
  now = new Date(wednesday);
  #keys = 0;
  readonly known: Known = {
    pledges: [],
    lots: [],
    requests: [],
    shipments: [],
    claims: [],
    validations: [],
    recalls: [],
  };
  readonly scene: Awaited<ReturnType<typeof aCampaign>>;
  readonly #people: Person[];
  /** Coordinates too, at the same time. */
  readonly second: Person;
  readonly #kit: string;
  #agreement = "";
  readonly #items: string[];

  private constructor(scene: Awaited<ReturnType<typeof aCampaign>>, people: Person[], second: Person) {
    this.scene = scene;
    this.second = second;
    this.#people = people;
    this.#items = scene.items.map(({ id }) => id);
    this.#kit = scene.items.at(-1)?.id ?? "";
  }

  static async begin(): Promise<Product> {
    const scene = await aCampaign({
      items: [
        { name: "Serre-tête", revision: "v3" },
        { name: "Feuille", revision: "v3" },
      ],
    });
    const [headband, sheet] = scene.items;
    const parts = [
      { component: headband?.id, count: 1 },
      { component: sheet?.id, count: 2 },
    ];
    const withKit = await done(addCampaignItem, scene.coordinator, {
      campaign: scene.campaign,
      name: "Visière",
      revision: "v3",
      parts,
    });
    const people = [scene.maker, await aPerson(), await aPerson()];
    const second = await aPerson({ roles: { [scene.space.id]: "keeper" } });
    const product = new Product({ ...scene, items: withKit.items }, people, second);
    await product.#prepare();
    return product;
  }

  async #prepare(): Promise<void> {
    const { coordinator, campaign } = this.scene;
    for (const [one, item] of this.#items.entries()) {
      for (let other = 0; other < usages.length; other += 1) await this.#do("validate", { one, other });
      const run = await done(planRun, coordinator, { campaign, item, target: 10_000 });
      await done(moveRun, coordinator, { run: run.code, verb: "open" });
      for (const maker of this.#people) {
        if (item === this.#kit) continue;
        const offer = { run: run.code, quantity: 1500, promisedFor: "2027-06-01T12:00:00+02:00" };
        const pledge = await done(
          offerPledge,
          maker,
          maker === this.scene.maker ? { ...offer, space: this.scene.makerSpace.slug } : offer,
        );
        this.known.pledges.push({ code: pledge.code, maker });
      }
    }
    const agreement = { campaign, payer: "Mairie", capCents: 200_000, rateCents: 300 };
    this.#agreement = (await done(makeAgreement, coordinator, agreement)).id;
  }

  async #do(verb: Verb, given: Partial<Operation>): Promise<void> {
    await this.perform({ verb, actor: 0, one: 0, other: 0, quantity: 1, share: 50, ago: 0, repeats: false, ...given });
  }

  /** Does one operation by the verb of the product; what was refused says so. A repeated one is sent twice at once, with one key. */
  async perform(operation: Operation): Promise<Result<unknown>> {
    this.now = new Date(this.now.getTime() + 60_000);
    const step: Step = steps[operation.verb];
    return step.call(this, operation, this.known);
  }

  async send<Output>(
    verb: VerbOf<Output>,
    viewer: Person,
    input: Record<string, unknown>,
    operation: Operation,
  ): Promise<Result<Output>> {
    this.#keys += 1;
    const context = { viewer, now: this.now, requestId: "simulation", idempotencyKey: `simulated-${this.#keys}` };
    const first = executeOnce(verb, context, input);
    if (!operation.repeats) return first;
    const [one, again] = await Promise.all([first, executeOnce(verb, context, input)]);
    if (JSON.stringify(one) !== JSON.stringify(again) && one.ok) throw new Error(`${verb.name}: one key, two answers`);
    return one;
  }

  get campaign(): string {
    return this.scene.campaign;
  }

  item(number: number): string {
    return this.#items[number % this.#items.length] ?? "";
  }

  get kit(): string {
    return this.#kit;
  }

  get agreement(): string {
    return this.#agreement;
  }

  /** Two people coordinate, at the same time. */
  coordinator(operation: Operation): Person {
    return operation.actor % 2 === 0 ? this.scene.coordinator : this.second;
  }

  ago({ ago }: Operation): { occurredAt?: string } {
    return ago > 0 ? { occurredAt: new Date(this.now.getTime() - ago * 60_000).toISOString() } : {};
  }
}
