/** Which thing an address is filled with, in the world of the pages. */
export type Fill = Record<string, string>;

/**
 * Address by address, how opening it is answered to a visitor, to somebody of another space, to the borrower's side, to a member,
 * a keeper and a steward of the owning space. « in » sends to the sign-in page, « to » elsewhere. `:code` is a listing, but under
 * `/b/` the loan that is named, under `/g/` what was asked together, under `/o/` an order, and under `/d/` a design with a published
 * revision and a draft.
 */
export const pages: Record<
  string,
  {
    answers: string;
    loan?: "requested" | "approved" | "out" | "broken";
    group?: "waiting" | "approved";
    order?: "open" | "ordered";
    owned?: "held";
    machine?: true;
    campaign?: true;
    /** A run of such a campaign, with a bag that the borrower made. */
    made?: "run" | "lot";
    /** A production request that the borrower asked of a campaign of the place. */
    request?: true;
    design?: "published" | "draft";
    stock?: "material" | "request" | "count" | "need";
  }
> = {
  "/": { answers: "200 200 200 200 200 200" },
  "/catalogue": { answers: "200 200 200 200 200 200" },
  "/pictures/:key/:size": { answers: "404 404 404 404 404 404" },

  "/l/:code": { answers: "200 200 200 200 200 200" },
  "/l/:code/ask": { answers: "in 200 200 200 200 200" },
  "/l/:code/blocks": { answers: "in 403 403 403 200 200" },
  "/l/:code/calendar": { answers: "200 200 200 200 200 200" },
  "/l/:code/calendar.ics": { answers: "200 200 200 200 200 200" },
  "/l/:code/calendars": { answers: "in 403 403 403 200 200" },
  "/l/:code/edit": { answers: "in 403 403 403 200 200" },
  "/l/:code/door": { answers: "200 200 200 200 200 200" },
  "/l/:code/history": { answers: "in 403 403 403 200 200" },
  "/l/:code/owners": { answers: "in 404 200 200 200 200", owned: "held" },
  "/l/:code/poster": { answers: "200 200 200 200 200 200" },
  "/l/:code/prices": { answers: "in 403 403 403 200 200" },
  "/l/:code/qr.svg": { answers: "200 200 200 200 200 200" },
  "/l/:code/week": { answers: "200 200 200 200 200 200" },
  "/l/:code/week-sheet": { answers: "200 200 200 200 200 200" },

  "/d/:code": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/compare": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/edit": { answers: "in 403 403 403 200 200", design: "published" },
  "/d/:code/evidence/:validation": { answers: "404 404 404 404 404 404", design: "published" },
  "/d/:code/machines": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/print": { answers: "in 200 200 200 200 200", design: "published" },
  "/d/:code/r/:number": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/r/:number/archive.zip": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/r/:number/edit": { answers: "in 403 403 403 200 200", design: "draft" },
  "/d/:code/r/:number/files/:file": { answers: "404 404 404 404 404 404", design: "published" },
  "/d/:code/r/:number/files/:file/model": { answers: "404 404 404 404 404 404", design: "published" },
  "/d/:code/r/:number/files/:file/picture": { answers: "404 404 404 404 404 404", design: "published" },
  "/d/:code/r/:number/files/:file/view": { answers: "404 404 404 404 404 404", design: "published" },
  "/d/:code/r/:number/okh.toml": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/r/:number/okh.yml": { answers: "200 200 200 200 200 200", design: "published" },
  "/d/:code/validations": { answers: "200 200 200 200 200 200", design: "published" },

  "/s/:slug": { answers: "200 200 200 200 200 200" },
  "/m/:code": { answers: "200 200 200 200 200 200", stock: "material" },
  "/m/:code/edit": { answers: "in 403 403 403 200 200", stock: "material" },
  "/m/:code/safety-sheet": { answers: "404 404 404 404 404 404", stock: "material" },
  "/m/:code/stock": { answers: "in 403 403 200 200 200", stock: "material" },
  "/m/:code/stock.csv": { answers: "in 403 403 200 200 200", stock: "material" },
  "/m/requests/:code": { answers: "in 404 200 200 200 200", stock: "request" },
  "/needs": { answers: "200 200 200 200 200 200" },
  "/needs/:code": { answers: "200 200 200 200 200 200", stock: "need" },
  "/s/:slug/needs/new": { answers: "in 403 403 403 200 200" },
  "/s/:slug/stock": { answers: "in 403 403 200 200 200" },
  "/s/:slug/stock/count": { answers: "in 403 403 403 200 200" },
  "/s/:slug/stock/count/:id": { answers: "in 403 403 200 200 200", stock: "count" },
  "/s/:slug/stock/new": { answers: "in 403 403 403 200 200" },

  "/s/:slug/ask": { answers: "in 200 200 200 200 200" },
  "/s/:slug/bookings": { answers: "in 403 403 200 200 200" },
  "/s/:slug/calendar": { answers: "in 403 403 403 200 200" },
  "/s/:slug/designs/import": { answers: "in 403 403 403 200 200" },
  "/s/:slug/designs/new": { answers: "in 403 403 403 200 200" },
  "/s/:slug/edit": { answers: "in 403 403 403 403 200" },
  "/s/:slug/history": { answers: "in 403 403 200 200 200" },
  "/s/:slug/listings": { answers: "in 403 403 403 200 200" },
  "/s/:slug/listings/new": { answers: "in 403 403 403 200 200" },
  "/s/:slug/networks": { answers: "in 403 403 403 403 200" },
  "/s/:slug/opening": { answers: "in 403 403 403 200 200" },
  "/s/:slug/passes": { answers: "in 403 403 403 200 200" },
  "/s/:slug/people": { answers: "in 403 403 200 200 200" },
  "/s/:slug/planning": { answers: "200 200 200 200 200 200" },
  "/s/:slug/trainings": { answers: "in 403 403 403 200 200" },
  "/s/:slug/trust": { answers: "in 403 403 403 403 200" },
  "/spaces/new": { answers: "in 200 200 200 200 200" },
  "/my-spaces": { answers: "in 200 200 200 200 200" },
  "/invitation/:token": { answers: "404 404 404 404 404 404" },

  "/n/:network": { answers: "200 200 200 200 200 200" },
  "/n/:network/edit": { answers: "in 403 403 403 403 200" },
  "/n/:network/members": { answers: "in 403 403 403 403 200" },
  "/n/:network/orders": { answers: "in 403 403 200 200 200" },
  "/n/:network/orders/new": { answers: "in 403 403 200 200 200" },
  "/o/:code/listing": { answers: "in 404 403 403 200 200", machine: true },
  "/o/:code": { answers: "in 404 200 200 200 200", order: "ordered" },
  "/network-invitation/:token": { answers: "404 404 404 404 404 404" },
  "/c/:code": { answers: "200 200 200 200 200 200", campaign: true },
  "/c/:code/money": { answers: "in 200 200 200 200 200", campaign: true },
  "/c/:code/making": { answers: "200 200 200 200 200 200", campaign: true },
  "/c/:code/assemble": { answers: "in 200 200 200 200 200", campaign: true },
  "/c/:code/recall": { answers: "in 403 403 403 200 200", campaign: true },
  "/c/:code/recall.csv": { answers: "in 403 403 403 404 404", campaign: true },
  "/c/:code/plan": { answers: "in 403 403 403 200 200", campaign: true },
  "/c/:code/edit": { answers: "in 403 403 403 200 200", campaign: true },
  "/c/:code/queue": { answers: "in 403 403 403 200 200", campaign: true },
  "/c/:code/request": { answers: "200 200 200 200 200 200", campaign: true },
  "/campaigns": { answers: "200 200 200 200 200 200" },
  "/campaigns/new": { answers: "in 200 200 200 200 200" },
  "/follow-request/:code/:key": { answers: "404 404 404 404 404 404", request: true },
  "/follow-request/:code/:key/change": { answers: "404 404 404 404 404 404", request: true },
  "/r/:code": { answers: "in 404 200 404 200 200", request: true },
  "/r/:code/change": { answers: "in 404 200 404 200 200", request: true },
  "/s/:slug/help-out": { answers: "200 200 200 200 200 200" },
  "/s/:slug/help-outs": { answers: "in 403 403 403 200 200" },
  "/c/:code/reconciliation": { answers: "200 200 200 200 200 200", campaign: true },
  "/c/:code/rows": { answers: "404 404 404 404 404 404", campaign: true },
  "/c/:code/rows.csv": { answers: "404 404 404 404 404 404", campaign: true },

  "/claim/:code/proof": { answers: "in 404 404 404 404 404" },
  "/kept-bags": { answers: "405 405 405 405 405 405" },
  "/lot/:code": { answers: "in 404 200 404 200 200", made: "lot" },
  "/lot/:code/label": { answers: "in 404 200 404 200 200", made: "lot" },
  "/run/:code": { answers: "200 200 200 200 200 200", made: "run" },

  "/networks": { answers: "200 200 200 200 200 200" },
  "/networks/new": { answers: "in 200 200 200 200 200" },

  "/b/:code": { answers: "in 404 200 200 200 200", loan: "requested" },
  "/b/:code/agreement": { answers: "in 404 200 200 200 200", loan: "approved" },
  "/b/:code/cancel": { answers: "in 404 200 403 200 200", loan: "approved" },
  "/b/:code/change": { answers: "in 404 200 403 200 200", loan: "approved" },
  "/b/:code/extend": { answers: "in 404 200 403 200 200", loan: "out" },
  "/b/:code/hand-over": { answers: "in 404 403 403 200 200", loan: "approved" },
  "/b/:code/incidents/:incident": { answers: "in 404 200 200 200 200", loan: "broken" },
  "/b/:code/incidents/new": { answers: "in 404 200 403 200 200", loan: "out" },
  "/b/:code/propose": { answers: "in 404 403 403 200 200", loan: "requested" },
  "/b/:code/return": { answers: "in 404 403 403 200 200", loan: "out" },
  "/g/:code": { answers: "in 404 200 200 200 200", group: "waiting" },
  "/inbox": { answers: "in 200 200 200 200 200" },

  "/follow/:code/:key": { answers: "404 404 404 404 404 404" },
  "/follow/:code/:key/agreement": { answers: "404 404 404 404 404 404" },
  "/follow/:code/:key/change": { answers: "404 404 404 404 404 404" },
  "/follow-group/:code/:key": { answers: "404 404 404 404 404 404" },
  "/s/:slug/request": { answers: "200 to to to to to" },
  "/l/:code/request": { answers: "200 to to to to to" },
  "/l/:code/series": { answers: "in 200 200 200 200 200" },
  "/request/:token": { answers: "404 404 404 404 404 404" },

  "/account": { answers: "in 200 200 200 200 200" },
  "/account/calendar": { answers: "in 200 200 200 200 200" },
  "/calendars/:feed/:file": { answers: "404 404 404 404 404 404" },
  "/account/data": { answers: "in 200 200 200 200 200" },
  "/account/my-data.json": { answers: "in 200 200 200 200 200" },
  "/account/passes": { answers: "in 200 200 200 200 200" },
  "/account/security": { answers: "in 200 200 200 200 200" },
  "/account/tokens": { answers: "in 200 200 200 200 200" },
  "/confirm-email": { answers: "200 200 200 200 200 200" },
  "/forgotten-password": { answers: "200 200 200 200 200 200" },
  "/language": { answers: "to to to to to to" },
  "/reset-password": { answers: "200 200 200 200 200 200" },
  "/sign-in": { answers: "200 to to to to to" },
  "/sign-out": { answers: "to to to to to to" },
  "/sign-up": { answers: "200 to to to to to" },

  "/about": { answers: "200 200 200 200 200 200" },
  "/accessibilite": { answers: "200 200 200 200 200 200" },
  "/legal": { answers: "200 200 200 200 200 200" },
  "/privacy": { answers: "200 200 200 200 200 200" },
  "/outbox": { answers: "404 404 404 404 404 404" },
  "/outbox/:id": { answers: "404 404 404 404 404 404" },

  "/api": { answers: "200 200 200 200 200 200" },
  "/api/verbs/:module": { answers: "404 404 404 404 404 404" },
  "/api/v1/openapi.json": { answers: "200 200 200 200 200 200" },
  "/api/v1/pictures": { answers: "405 405 405 405 405 405" },
  "/api/v1/problems": { answers: "200 200 200 200 200 200" },
  "/api/v1/problems/:code": { answers: "404 404 404 404 404 404" },
  "/api/v1/*": { answers: "404 404 404 404 404 404" },
  "/operator": { answers: "404 404 404 404 404 404" },
  "/*": { answers: "404 404 404 404 404 404" },
};
