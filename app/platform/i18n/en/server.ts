import api from "./api.ts";
import availability from "./availability.ts";
import failures from "./failures.ts";
import feeds from "./feeds.ts";
import legal from "./legal.ts";
import loans from "./loans.ts";
import mails from "./mails.ts";
import series from "./series.ts";
import space_sentences from "./space-sentences.ts";
import things from "./things.ts";

/** Sentences that only the server says: failures, mails, documents. */
export const serverWords = { api, availability, failures, feeds, legal, loans, mails, things, series, space_sentences };
