import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

/** A second real reader of calendars, beside ical.js: Debian's python3-icalendar, with its recurring-ical-events. */
const packages = ["python3-icalendar", "python3-recurring-ical-events"];
const pythons = ["/usr/bin/python3", "python3"];
const run = promisify(execFile);

async function knowsCalendars(python: string): Promise<boolean> {
  try {
    await run(python, ["-c", "import icalendar, recurring_ical_events"]);
    return true;
  } catch {
    return false;
  }
}

async function firstThatKnows(): Promise<string | undefined> {
  for (const python of pythons) if (await knowsCalendars(python)) return python;
  return undefined;
}

async function fromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(`Calendars are read back by a second program: install ${packages.join(" and ")} (pip works too).`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waiting = ["-o", "DPkg::Lock::Timeout=300"];
  await run("apt-get", ["update"], { env });
  await run("apt-get", [...waiting, "install", "-y", "--no-install-recommends", ...packages], { env });
}

let found: Promise<string> | undefined;

async function find(): Promise<string> {
  const there = await firstThatKnows();
  if (there) return there;
  await fromDebian();
  const installed = await firstThatKnows();
  if (!installed) throw new Error(`${packages.join(" and ")} are installed, but no Python finds them.`);
  return installed;
}

async function ask<Answer>(script: string, calendar: string, parameters: string[]): Promise<Answer> {
  found ??= find();
  const child = spawn(await found, ["-c", script, ...parameters], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(calendar);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [said, complaint, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (status !== 0) throw new Error(`python3-icalendar could not read it.\n${complaint}`);
  return JSON.parse(said) as Answer;
}

/** An event as that program sees it: whole days as dates, instants in UTC, « 2027-03-04T17:00:00Z ». */
export interface SeenEvent {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  start: string;
  end: string;
  method: string;
}

const common = `
import sys, json, datetime, icalendar
def said(value):
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return value.isoformat() + " floating"
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
def end(event):
    if "DTEND" in event:
        return event["DTEND"].dt
    if "DURATION" in event:
        return event["DTSTART"].dt + event["DURATION"].dt
    start = event["DTSTART"].dt
    return start if isinstance(start, datetime.datetime) else start + datetime.timedelta(days=1)
def seen(event):
    return {
        "uid": str(event["UID"]), "sequence": int(event.get("SEQUENCE", 0)), "status": str(event.get("STATUS", "")),
        "summary": str(event.get("SUMMARY", "")), "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")), "url": str(event.get("URL", "")),
        "start": said(event["DTSTART"].dt), "end": said(end(event)), "method": str(calendar.get("METHOD", "")),
    }
`;

const everything = `${common}
json.dump(sorted((seen(event) for event in calendar.walk("VEVENT")), key=lambda e: (e["start"], e["uid"])), sys.stdout)
`;

const between = `${common}
import recurring_ical_events
start, end_of = (datetime.datetime.fromisoformat(text) for text in sys.argv[1:3])
found = recurring_ical_events.of(calendar).between(start, end_of)
json.dump(sorted((seen(event) for event in found), key=lambda e: (e["start"], e["uid"])), sys.stdout)
`;

/** Every event of a calendar, by start. */
export function eventsByPython(calendar: string): Promise<SeenEvent[]> {
  return ask(everything, calendar, []);
}

/** What takes place between two instants, recurrences told one by one. */
export function occurrencesByPython(calendar: string, from: Date, to: Date): Promise<SeenEvent[]> {
  const written = [from, to].map((at) => at.toISOString().replace(/\.\d+Z$/, "+00:00"));
  return ask(between, calendar, written);
}
