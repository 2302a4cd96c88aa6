import { type InWindow, judgedInWindow } from "#app/modules/discovery/free-in-window.server.ts";
import { factsSchema } from "#app/modules/listings/listing.schema.ts";
import { askPath, listingDatesPath, type Picked } from "#app/modules/listings/listing.urls.ts";
import { type Capability, capabilityOf, machineFacts } from "./capable.ts";
import { settingsColumn } from "./columns.ts";
import { describedFiles } from "./describe-design.server.ts";
import { findMachines, type MachineRow } from "./repos/machines.repo.server.ts";
import type { RevisionRow } from "./repos/revision.repo.server.ts";

export interface Window {
  /** Plain dates, both included. */
  from: string;
  to: string;
}

export interface CapableMachine {
  machine: MachineRow;
  capability: Capability;
  /** Null: nobody asked when. */
  free: "free" | "adjust" | "busy" | null;
  /** What the calendar of the machine says of that window. */
  inWindow: InWindow | null;
  /** Where it is asked for, or where its free dates are. */
  href: string;
}

function hasAway(rules: unknown): boolean {
  return typeof rules === "object" && rules !== null && "away" in rules;
}

function hrefOf({ code, rules }: MachineRow, free: CapableMachine["free"], picked: Picked): string {
  return free === "free" && hasAway(rules) ? askPath(code, picked) : listingDatesPath(code, picked);
}

const order = { free: 0, adjust: 1, busy: 2 } as const;

/** The machines of a network (or all), those that can make the revision first, and of these the free ones. */
export async function capableMachines(
  revision: RevisionRow,
  {
    network,
    window,
    file,
    message,
    now,
  }: {
    network: string | undefined;
    window: Window | undefined;
    file?: string | undefined;
    /** The first words of what will be asked. */
    message?: string | undefined;
    now: Date;
  },
): Promise<CapableMachine[]> {
  const files = (await describedFiles(revision.files)).filter(({ id }) => file === undefined || id === file);
  const settings = settingsColumn(revision.settings);
  const machines = await findMachines(network);
  const judged = machines.map((machine) => {
    const facts = factsSchema.catch({}).parse(machine.facts);
    return { machine, capability: capabilityOf(files, settings, machineFacts(machine.category, facts)) };
  });
  const able = judged.filter(({ capability }) => capability.fits).map(({ machine }) => machine.id);
  const judgedThen = window ? await judgedInWindow(able, { ...window, now }) : undefined;
  return judged
    .map(({ machine, capability }): CapableMachine => {
      const inWindow = judgedThen?.get(machine.id) ?? null;
      const free = judgedThen && capability.fits ? (inWindow?.fit ?? "busy") : null;
      return {
        machine,
        capability,
        free,
        inWindow,
        href: hrefOf(machine, free, { ...window, ...(message ? { message } : {}) }),
      };
    })
    .sort(
      (a, b) =>
        Number(b.capability.fits) - Number(a.capability.fits) || order[a.free ?? "busy"] - order[b.free ?? "busy"],
    );
}
