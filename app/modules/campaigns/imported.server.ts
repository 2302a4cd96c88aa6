import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import type { CampaignRow } from "./repos/campaign.repo.server.ts";
import { findRequest, insertRequest } from "./repos/request.repo.server.ts";
import { matchKey } from "./request.ts";

interface Imported {
  recipient: string;
  itemId: string;
  quantity: number;
  at: Date;
  now: Date;
  key: string;
}

/** A delivery of the past answers a request of its size, of that day: nobody wrote one down. Gives its line. */
export async function writeImportedRequest(campaign: CampaignRow, given: Imported): Promise<string> {
  const { recipient, itemId, quantity, at, now } = given;
  const id = await insertRequest({
    request: {
      ...{
        code: await freeCode("ProductionRequest", 8),
        campaignId: campaign.id,
        requesterKind: "other",
        requesterName: recipient,
      },
      ...{ matchKey: matchKey(recipient, ""), usage: "any", urgency: [], stage: "verified" },
      ...{
        createdAt: at,
        submittedAt: at,
        verifiedAt: at,
        expiresAt: new Date(now.getTime() + campaign.policy.expiryDays * 86_400_000),
      },
    },
    contact: { createdAt: now },
    lines: [{ itemId, asked: quantity, minimum: 1, acceptsPart: true, surplusConsented: 0 }],
  });
  await insertEvent({
    ...{ campaignId: campaign.id, subjectKind: "request", subjectId: id, kind: "imported", toStage: "verified" },
    ...{ actorId: "import", occurredAt: at, recordedAt: now, details: { quantity } },
  });
  return (await findRequest(id))?.lines[0]?.id ?? "";
}
