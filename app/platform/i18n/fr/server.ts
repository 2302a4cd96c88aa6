import analysis from "./analysis.ts";
import api from "./api.ts";
import ask_pages from "./ask-pages.ts";
import attached from "./attached.ts";
import availability from "./availability.ts";
import booked from "./booked.ts";
import campaign_pages from "./campaign-pages.ts";
import check from "./check.ts";
import claim_pages from "./claim-pages.ts";
import clashes from "./clashes.ts";
import contribution_pages from "./contribution-pages.ts";
import coordination from "./coordination.ts";
import design_edit from "./design-edit.ts";
import design_okh from "./design-okh.ts";
import design_pages from "./design-pages.ts";
import design_words from "./design-words.ts";
import failures from "./failures.ts";
import feeds from "./feeds.ts";
import giving from "./giving.ts";
import giving_hands from "./giving-hands.ts";
import giving_pages from "./giving-pages.ts";
import giving_rounds from "./giving-rounds.ts";
import giving_transfers from "./giving-transfers.ts";
import guest_pages from "./guest-pages.ts";
import help_pages from "./help-pages.ts";
import legal from "./legal.ts";
import loans from "./loans.ts";
import mails from "./mails.ts";
import making_kits from "./making-kits.ts";
import making_lots from "./making-lots.ts";
import making_pages from "./making-pages.ts";
import making_recalls from "./making-recalls.ts";
import making_runs from "./making-runs.ts";
import materials from "./materials.ts";
import money_pages from "./money-pages.ts";
import needs from "./needs.ts";
import order_pages from "./order-pages.ts";
import ownership_pages from "./ownership-pages.ts";
import pass_pages from "./pass-pages.ts";
import prices from "./prices.ts";
import public_campaign from "./public-campaign.ts";
import request_pages from "./request-pages.ts";
import request_steps from "./request-steps.ts";
import rooms from "./rooms.ts";
import school from "./school.ts";
import series from "./series.ts";
import series_block from "./series-block.ts";
import series_page from "./series-page.ts";
import snapshot from "./snapshot.ts";
import space_sentences from "./space-sentences.ts";
import things from "./things.ts";
import times from "./times.ts";
import together from "./together.ts";
import viewer from "./viewer.ts";

/** Sentences that only the server says: failures, mails, documents. */
export const serverWords = {
  viewer,
  analysis,
  api,
  attached,
  availability,
  booked,
  check,
  claim_pages,
  contribution_pages,
  clashes,
  coordination,
  design_edit,
  design_okh,
  design_pages,
  design_words,
  failures,
  feeds,
  giving,
  giving_pages: { ...giving_pages, ...giving_rounds, ...giving_hands, ...giving_transfers },
  guest_pages,
  legal,
  loans,
  mails,
  making_pages: { ...making_pages, ...making_runs, ...making_kits, ...making_recalls, ...making_lots },
  money_pages,
  request_pages,
  request_steps,
  help_pages,
  campaign_pages,
  ask_pages,
  order_pages,
  ownership_pages,
  materials,
  needs,
  pass_pages,
  prices,
  public_campaign,
  things,
  times,
  together,
  rooms,
  series,
  school,
  series_block,
  series_page,
  snapshot,
  space_sentences,
};
