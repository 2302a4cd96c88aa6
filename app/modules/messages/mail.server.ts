import type { Language } from "#app/platform/i18n/translate.ts";
import { translate } from "#app/platform/i18n/words.server.ts";

export interface MailContent {
  language: Language;
  subject: string;
  /** Paragraphs, plain text. */
  lines: readonly string[];
  /** The one thing to do; `url` is absolute. */
  action?: { label: string; url: string };
  /** Who writes: a space (or the product itself) and an address that can be typed by hand. */
  signature: { name: string; address: string };
}

const product = "Entrelieux";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** One line, whatever was typed in a name or a title. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p style="margin:0 0 16px">${escaped(line).replaceAll("\n", "<br>")}</p>`).join("\n");
}

/** A mail that stands by itself: no picture, nothing loaded from elsewhere, the same words in text and in HTML. */
export function composeMail(content: MailContent): { subject: string; text: string; html: string } {
  const { language, lines, action, signature } = content;
  const t = translate(language);
  const subject = oneLine(content.subject);
  const name = oneLine(signature.name);
  const about = name === product ? t("mails.messages.about_us") : t("mails.messages.about", { name });
  const text = [
    ...lines,
    ...(action ? [`${action.label}\n${action.url}`] : []),
    `${name}\n${signature.address}`,
    about,
  ].join("\n\n");
  const button = action
    ? `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;background:#7a2e12;color:#ffffff;text-decoration:none;border-radius:8px;font-weight:bold">${escaped(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#5b5248;word-break:break-all">${escaped(action.url)}</p>`
    : "";
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#211c16;font:17px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:36em;margin:0 auto">
${paragraphs(lines)}
${button}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #d8cfc2"><strong>${escaped(name)}</strong><br>${escaped(signature.address)}</p>
<p style="margin:8px 0 0;font-size:14px;color:#5b5248">${escaped(about)}</p>
</div>
</body>
</html>`;
  return { subject, text: `${text}\n`, html };
}
