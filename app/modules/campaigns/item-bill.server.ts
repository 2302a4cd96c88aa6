import { redirect } from "react-router";
import { readBill } from "#app/modules/designs/typed-bill.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { CampaignRow } from "./repos/campaign.repo.server.ts";
import { changeCampaignItem } from "./use-cases/change-campaign-item.server.ts";

/** What one piece takes, as it was typed; a text that was emptied empties it, and a line that cannot be read is said at the field. */
export async function keepItemBill(visit: Visit, formData: FormData, campaign: CampaignRow, then: string) {
  const item = String(formData.get("item") ?? "");
  const form = `bill-${item}`;
  const { lines, wrong } = readBill(String(formData.get("materials") ?? ""));
  if (wrong !== undefined) {
    const failure = { code: "platform.invalid_input", status: 422, params: {}, fields: {} };
    const answer = refused(visit, failure, form, typedValues(formData));
    answer.data.state.errors = { materials: [say(visit.language, "design_edit.bill_wrong", { line: wrong })] };
    return answer;
  }
  const input = { campaign: campaign.id, item, materials: lines };
  const result = await executeOnce(changeCampaignItem, contextOf(visit, formKey(formData, input)), input);
  return result.ok ? redirect(then, 303) : refused(visit, result.failure, form, typedValues(formData));
}
