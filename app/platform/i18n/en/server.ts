import api from "./api.ts";
import failures from "./failures.ts";
import legal from "./legal.ts";
import loans from "./loans.ts";
import mails from "./mails.ts";
import space_sentences from "./space-sentences.ts";
import things from "./things.ts";

/** Sentences that only the server says: failures, mails, documents. */
export const serverWords = { api, failures, legal, loans, mails, things, space_sentences };
