import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { deliverMails, maximumAttempts, nextAttempt } from "../delivery.server.ts";
import { composeMail } from "../mail.server.ts";
import { purgeMails, queueMail } from "../repos/outbox.repo.server.ts";

const stopped: (() => void)[] = [];

afterEach(async () => {
  for (const stop of stopped.splice(0)) stop();
  await purgeMails(new Date("2100-01-01"));
});

/** A mail server on this machine; `refuse` gives the SMTP code with which it refuses an address. */
async function aMailServer(refuse: (address: string) => number = () => 0): Promise<{ url: string; received: Email[] }> {
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, answer) {
      const code = refuse(address);
      answer(code ? Object.assign(new Error("refused"), { responseCode: code }) : null);
    },
    onData(stream, _session, answer) {
      text(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((mail) => received.push(mail))
        .then(() => answer(), answer);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stopped.push(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

const composed = composeMail({
  language: "fr",
  subject: "Demande pour « Prusa MK3S »",
  lines: ["Bonjour,", "L’atelier <b>Déroulé</b> demande votre machine."],
  action: { label: "Voir la demande", url: "http://localhost:3000/b/7KQ2?a=1&b=2" },
  signature: { name: "La Fabrique", address: "http://localhost:3000/s/la-fabrique" },
});

function queued(to: string, dedupeKey?: string) {
  return queueMail({ to, ...composed, now: wednesday, ...(dedupeKey ? { dedupeKey } : {}) });
}

async function row(recipient: string) {
  const found = await (await database()).outboxMail.findFirst({ where: { recipient } });
  if (!found) throw new Error("no such mail");
  return found;
}

describe("delivery", () => {
  test("a mail arrives whole, once, signed, readable as text and as HTML", async () => {
    const { url, received } = await aMailServer();
    await queued("lou@example.org");
    expect(await deliverMails(wednesday, url)).toEqual({ sent: 1, failed: 0 });
    expect(await deliverMails(new Date("2027-03-30"), url)).toEqual({ sent: 0, failed: 0 });
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({ subject: "Demande pour « Prusa MK3S »", to: [{ address: "lou@example.org" }] });
    expect(mail?.text).toContain("http://localhost:3000/b/7KQ2?a=1&b=2");
    expect(mail?.text).toContain("La Fabrique\nhttp://localhost:3000/s/la-fabrique");
    expect(mail?.html).toContain("L’atelier &lt;b&gt;Déroulé&lt;/b&gt;");
    expect(mail?.html).not.toMatch(/<img|src=/);
    expect(await row("lou@example.org")).toMatchObject({ sentAt: wednesday, attempts: 1, lastError: null });
  });

  test("two runs at once send each mail once", async () => {
    const { url, received } = await aMailServer();
    for (let count = 0; count < 10; count += 1) await queued(`n${count}@example.org`);
    const runs = await Promise.all([
      deliverMails(wednesday, url),
      deliverMails(wednesday, url),
      deliverMails(wednesday, url),
    ]);
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(10);
    expect(new Set(received.map((mail) => mail.to?.[0]?.address)).size).toBe(10);
    expect(received).toHaveLength(10);
  });

  test("what fails for now is tried again later, and says why", async () => {
    let busy = true;
    const { url, received } = await aMailServer(() => (busy ? 451 : 0));
    await queued("plus-tard@example.org");
    expect(await deliverMails(wednesday, url)).toEqual({ sent: 0, failed: 1 });
    expect(await row("plus-tard@example.org")).toMatchObject({
      sentAt: null,
      attempts: 1,
      lastError: expect.stringContaining("451"),
    });
    expect(await deliverMails(new Date(wednesday.getTime() + 60_000), url)).toEqual({ sent: 0, failed: 0 });
    busy = false;
    expect(await deliverMails(nextAttempt(1, wednesday), url)).toEqual({ sent: 1, failed: 0 });
    expect(received).toHaveLength(1);
  });

  test("what is refused for good is not tried again, and does not stop the others", async () => {
    const { url, received } = await aMailServer((address) => (address.startsWith("inconnu") ? 550 : 0));
    await queued("inconnu@example.org");
    await queued("connu@example.org");
    expect(await deliverMails(wednesday, url)).toEqual({ sent: 1, failed: 1 });
    expect(await row("inconnu@example.org")).toMatchObject({ attempts: maximumAttempts, sentAt: null });
    expect(await deliverMails(new Date("2027-12-01"), url)).toEqual({ sent: 0, failed: 0 });
    expect(received).toHaveLength(1);
  });

  test("a server that is not there loses nothing", async () => {
    await queued("absent@example.org");
    expect(await deliverMails(wednesday, "smtp://127.0.0.1:1")).toMatchObject({ sent: 0 });
    expect(await row("absent@example.org")).toMatchObject({
      sentAt: null,
      attempts: 1,
      lastError: expect.stringMatching(/ECONNREFUSED/),
    });
  });

  test("without a mail server they stay", async () => {
    await queued("reste@example.org");
    expect(await deliverMails(wednesday, undefined)).toEqual({ sent: 0, failed: 0 });
    expect(await row("reste@example.org")).toMatchObject({ attempts: 0 });
  });

  test("one key, one mail, ever", async () => {
    expect(await queued("cle@example.org", "reminder:1")).toBe(true);
    expect(await queued("cle@example.org", "reminder:1")).toBe(false);
  });

  test("a subject is one line, whatever was typed", () => {
    const { subject } = composeMail({
      language: "en",
      subject: "a\r\nBcc: x@y",
      lines: [],
      signature: { name: "n", address: "a" },
    });
    expect(subject).toBe("a Bcc: x@y");
  });
});
