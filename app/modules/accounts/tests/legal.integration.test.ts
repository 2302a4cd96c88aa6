import { expect, test } from "vitest";
import { readEnvironment } from "#app/platform/env.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { aboutView, accessibilityView, legalView, privacyView } from "../views/legal.view.server.ts";

const t = translate("fr");
const text = (page: unknown) => JSON.stringify(page);

test("what the editor did not give is said plainly, what was given is shown", () => {
  expect(text(legalView(t, readEnvironment({})))).toContain("non renseigné par l’éditeur de cette instance");
  const given = readEnvironment({
    EDITOR_NAME: "Le Déclic",
    EDITOR_ADDRESS: "1 rue Haute, Crest",
    EDITOR_CONTACT: "bonjour@example.org",
    PUBLICATION_DIRECTOR: "Noor",
    HOSTING_NAME: "Hébergeur libre",
    HOSTING_ADDRESS: "2 rue Basse",
  });
  const page = text(legalView(t, given));
  expect(page).not.toContain("non renseigné");
  for (const value of ["Le Déclic", "1 rue Haute", "bonjour@example.org", "Noor", "Hébergeur libre", "2 rue Basse"])
    expect(page).toContain(value);
});

test("the periods are those of the configuration", () => {
  const periods = readEnvironment({
    RETENTION_BOOKINGS_MONTHS: "7",
    RETENTION_MESSAGES_MONTHS: "1",
    RETENTION_MAILS_DAYS: "11",
    RETENTION_LOGS_DAYS: "13",
  });
  const page = text(privacyView(t, periods));
  for (const words of ["7 mois", "1 mois", "11 jours", "13 jours"]) expect(page).toContain(words);
  expect(page).toContain("Mots écrits en remettant ou en comptant une livraison, refus compris : 1 mois");
  expect(page).toContain("Signatures dessinées à une remise : 7 mois");
  expect(page).toContain("1 mois après la fin de la demande ou de la tournée");
  expect(page).toContain("les mots, 7 mois après la décision");
});

test("nothing is left untranslated, in either language", () => {
  for (const language of ["fr", "en"] as const) {
    const say = translate(language);
    const pages = [legalView(say), privacyView(say), accessibilityView(say), aboutView(say)];
    expect(text(pages)).not.toMatch(/legal\.[a-z]|\{\w+\}/);
  }
  expect(text(accessibilityView(t))).toContain("non conforme");
});
