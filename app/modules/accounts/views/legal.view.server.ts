import { type Environment, env } from "#app/platform/env.server.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import type { TextPageView } from "../components/text-page.tsx";

const sourceCode = "https://www.gnu.org/licenses/agpl-3.0.html";

export function legalView(t: Translate, given: Environment = env()): TextPageView {
  const said = (value: string) => value || t("legal.not_given");
  return {
    title: t("legal.legal_title"),
    sections: [
      {
        heading: t("legal.editor"),
        items: [
          t("legal.editor_name", { value: said(given.EDITOR_NAME) }),
          t("legal.editor_address", { value: said(given.EDITOR_ADDRESS) }),
          t("legal.editor_contact", { value: said(given.EDITOR_CONTACT) }),
          t("legal.director", { value: said(given.PUBLICATION_DIRECTOR) }),
        ],
      },
      {
        heading: t("legal.hosting"),
        items: [
          t("legal.hosting_name", { value: said(given.HOSTING_NAME) }),
          t("legal.hosting_address", { value: said(given.HOSTING_ADDRESS) }),
        ],
      },
      { heading: t("legal.content"), paragraphs: [t("legal.content_text"), t("legal.content_report")] },
      {
        heading: t("legal.software"),
        paragraphs: [t("legal.software_text")],
        link: { href: sourceCode, label: t("legal.software_licence") },
      },
    ],
  };
}

export function privacyView(t: Translate, given: Environment = env()): TextPageView {
  const contact = given.EDITOR_CONTACT || t("legal.not_given");
  return {
    title: t("legal.privacy_title"),
    line: t("legal.privacy_line"),
    sections: [
      {
        heading: t("legal.who"),
        paragraphs: [t("legal.who_text", { name: given.EDITOR_NAME || t("legal.not_given"), contact })],
      },
      {
        heading: t("legal.what"),
        items: [
          t("legal.what_account"),
          t("legal.what_phone"),
          t("legal.what_loans"),
          t("legal.what_messages"),
          t("legal.what_trainings"),
          t("legal.what_photos"),
          t("legal.what_sessions"),
          t("legal.what_guests"),
          t("legal.what_calendars"),
        ],
      },
      { heading: t("legal.seen"), paragraphs: [t("legal.seen_text"), t("legal.seen_never")] },
      {
        heading: t("legal.kept"),
        items: [
          t("legal.kept_account"),
          t("legal.kept_loans", { count: given.RETENTION_BOOKINGS_MONTHS }),
          t("legal.kept_messages", { count: given.RETENTION_MESSAGES_MONTHS }),
          t("legal.kept_mails", { count: given.RETENTION_MAILS_DAYS }),
          t("legal.kept_logs", { count: given.RETENTION_LOGS_DAYS }),
          t("legal.kept_guests", { count: given.RETENTION_BOOKINGS_MONTHS }),
          t("legal.kept_requests", { count: given.RETENTION_MESSAGES_MONTHS }),
          t("legal.kept_receipts", { count: given.RETENTION_MESSAGES_MONTHS }),
          t("legal.kept_signatures", { count: given.RETENTION_BOOKINGS_MONTHS }),
          t("legal.kept_claims", { count: given.RETENTION_BOOKINGS_MONTHS }),
          t("legal.kept_sessions"),
        ],
      },
      { heading: t("legal.cookies"), paragraphs: [t("legal.cookies_text")] },
      {
        heading: t("legal.elsewhere"),
        paragraphs: [t(given.TILES_URL ? "legal.elsewhere_tiles" : "legal.elsewhere_none"), t("legal.elsewhere_mail")],
      },
      {
        heading: t("legal.rights"),
        paragraphs: [t("legal.rights_text"), t("legal.rights_contact", { contact }), t("legal.rights_cnil")],
        link: { href: "/account/data", label: t("legal.rights_link") },
      },
    ],
  };
}

export function accessibilityView(t: Translate, given: Environment = env()): TextPageView {
  const contact = given.EDITOR_CONTACT || t("legal.not_given");
  return {
    title: t("legal.accessibility_title"),
    line: t("legal.accessibility_line"),
    sections: [
      {
        heading: t("legal.conformity"),
        paragraphs: [t("legal.conformity_state"), t("legal.conformity_why")],
      },
      {
        heading: t("legal.tested"),
        paragraphs: [t("legal.tested_text")],
        items: [
          t("legal.tested_axe"),
          t("legal.tested_keyboard"),
          t("legal.tested_contrast"),
          t("legal.tested_script"),
        ],
      },
      { heading: t("legal.untested"), items: [t("legal.untested_readers"), t("legal.untested_photos")] },
      { heading: t("legal.feedback"), paragraphs: [t("legal.feedback_text", { contact }), t("legal.feedback_rights")] },
    ],
  };
}

export function aboutView(t: Translate): TextPageView {
  return {
    title: t("legal.about_title"),
    line: t("legal.about_line"),
    sections: [
      {
        heading: t("legal.job_lend"),
        paragraphs: [t("legal.job_lend_text")],
        link: { href: "/catalogue", label: t("legal.job_lend_link") },
      },
      {
        heading: t("legal.job_make"),
        paragraphs: [t("legal.job_make_text")],
        link: { href: "/campaigns", label: t("legal.job_make_link") },
      },
      {
        heading: t("legal.job_room"),
        paragraphs: [t("legal.job_room_text")],
        link: { href: "/catalogue?kind=room", label: t("legal.job_room_link") },
      },
      { heading: t("legal.about_open"), paragraphs: [t("legal.about_open_text")] },
    ],
  };
}
