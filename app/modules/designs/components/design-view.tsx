import { Form } from "react-router";
import type { FormState } from "#app/platform/http/form.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { DesignPageView } from "../views/design-page.view.server.ts";
import { LicenceWords } from "./licence-words.tsx";
import { RevisionFiles } from "./revision-files.tsx";

type Part = { page: DesignPageView };
type Shown = NonNullable<DesignPageView["revision"]>;

function Text({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className="whitespace-pre-line" dir="auto">
        {paragraph}
      </p>
    ));
}

function Keeping({ page: { keeping, words, revision } }: Part) {
  if (!keeping) return null;
  return (
    <section aria-label={words.keeping} className="stack no-print mb-6">
      {revision && !revision.isPublished ? <Note tone="warn">{words.draft_line}</Note> : null}
      <Buttons>
        {keeping.draft ? <ButtonLink href={keeping.draft.href}>{keeping.draft.words}</ButtonLink> : null}
        {keeping.mayStart ? (
          <Form method="post">
            <FormKey />
            <input type="hidden" name="verb" value="start-revision" />
            <Button weight="plain">{words.next_revision}</Button>
          </Form>
        ) : null}
        <ButtonLink weight="plain" href={keeping.edit}>
          {words.edit}
        </ButtonLink>
        {keeping.photos ? (
          <ButtonLink weight="plain" href={keeping.photos}>
            {words.photos}
          </ButtonLink>
        ) : null}
      </Buttons>
    </section>
  );
}

function Validity({ shown, page: { words } }: { shown: Shown } & Part) {
  return (
    <section aria-labelledby="validity" className="stack">
      <h2 id="validity">{words.validity}</h2>
      {shown.validity ? (
        <Note tone={shown.validity.tone}>
          {shown.validity.sentence} <strong>{shown.validity.stands}</strong>
        </Note>
      ) : (
        <p className="quiet">{words.no_validation}</p>
      )}
      <p>
        <Link href={shown.links.validations}>{words.validations_all}</Link>
      </p>
    </section>
  );
}

function MakePanel({ shown, page: { words, printed } }: { shown: Shown } & Part) {
  return (
    <Sheet stick>
      <h2 id="make">{words.make}</h2>
      <Buttons>
        <ButtonLink block href={shown.links.machines}>
          {words.machines}
        </ButtonLink>
        <ButtonLink block weight="plain" href={shown.links.print}>
          {words.print}
        </ButtonLink>
        <a className="button plain fills" href={shown.links.archive} download>
          {words.archive}
        </a>
      </Buttons>
      <p className="quiet">{words.archive_hint}</p>
      <ul>
        <li>
          <a href={shown.links.toml}>{words.manifest_toml}</a>
        </li>
        <li>
          <a href={shown.links.yaml}>{words.manifest_yaml}</a>
        </li>
      </ul>
      {printed ? <p className="quiet">{printed}</p> : null}
    </Sheet>
  );
}

function About({ shown: { about } }: { shown: Shown }) {
  const { derived, documentation } = about;
  return (
    <Facts
      facts={[
        { name: about.authorsName, value: about.authors },
        { name: about.derivedName, value: derived ? <Link href={derived.href}>{derived.words}</Link> : "" },
        { name: about.keywordsName, value: about.keywords },
        {
          name: about.documentationName,
          value: documentation ? <a href={documentation}>{documentation.replace(/^https?:\/\//, "")}</a> : "",
        },
      ]}
    />
  );
}

function ShownRevision({ shown, page }: { shown: Shown } & Part) {
  const { words } = page;
  return (
    <>
      {shown.isPublished ? (
        <p className="min-[900px]:hidden">
          <Link href="#make">{words.to_make}</Link>
        </p>
      ) : null}
      <Validity shown={shown} page={page} />
      <section aria-labelledby="files" className="stack">
        <h2 id="files">{words.files}</h2>
        {shown.waiting ? <Note tone="warn">{shown.waiting}</Note> : null}
        <RevisionFiles files={shown.files} words={words} />
      </section>
      {shown.settings.length > 0 ? (
        <section aria-labelledby="settings" className="stack">
          <h2 id="settings">{words.settings}</h2>
          <Facts facts={shown.settings} />
        </section>
      ) : null}
      {shown.bill.length > 0 ? (
        <section aria-labelledby="bill" className="stack">
          <h2 id="bill">{words.bill}</h2>
          <ul>
            {shown.bill.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {shown.licence ? (
        <section aria-labelledby="licence" className="stack">
          <h2 id="licence">{words.licence}</h2>
          <LicenceWords licence={shown.licence} any={words.licence_any} all={words.licence_all} />
        </section>
      ) : null}
      <About shown={shown} />
    </>
  );
}

function Revisions({ page: { revisions, words, compare } }: Part) {
  return (
    <section aria-labelledby="revisions" className="stack">
      <h2 id="revisions">{words.revisions}</h2>
      <ul className="stack">
        {revisions.map((one) => (
          <li key={one.number}>
            {one.isShown ? <strong>{one.words}</strong> : <Link href={one.href}>{one.words}</Link>}{" "}
            {one.isCurrent ? <StateBadge tone="ok">{words.current}</StateBadge> : null}
            {one.note ? <p className="whitespace-pre-line">{one.note}</p> : null}
            {one.compare ? (
              <p>
                <Link href={one.compare.href}>{one.compare.words}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {compare ? (
        <p>
          <Link href={compare}>{words.compare}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Family({ page: { family, words } }: Part) {
  if (family.length === 0) return null;
  return (
    <section aria-labelledby="family" className="stack">
      <h2 id="family">{words.family}</h2>
      <p className="quiet">{words.family_line}</p>
      <ul>
        {family.map((one) => (
          <li key={one.key}>
            <Link href={one.href}>{one.words}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fork({ shown, page: { words, head }, state }: { shown: Shown; state: FormState | undefined } & Part) {
  if (!shown.fork || shown.fork.spaces.length === 0) return null;
  const mine = state?.form === "fork" ? state : undefined;
  return (
    <Disclosure summary={words.fork} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form="fork" />
        <FormKey />
        <input type="hidden" name="verb" value="fork" />
        <input type="hidden" name="number" value={shown.number} />
        <p>{words.fork_line}</p>
        <TextField {...typedField(mine, "title", head.title)} label={words.fork_title} maxLength={120} required />
        <SelectField name="space" label={words.fork_space} options={shown.fork.spaces} />
        <Button weight="plain">{words.fork_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** A design with one of its revisions; what is done with it is beside it. */
export function DesignView({ page, state }: Part & { state: FormState | undefined }) {
  const { head, words, revision: shown } = page;
  const shownPicture = head.picture ?? shown?.files.find(({ picture }) => picture)?.picture;
  const photo = typeof shownPicture === "string" ? { src: shownPicture, ratio: "4 / 3" } : (shownPicture ?? {});
  return (
    <div className="kind-design">
      <Keeping page={page} />
      <Columns>
        <div className="stack">
          <Photo kind="design" drawing={head.drawing} first {...photo} />
          <PageTitle
            label={<Label kind="design" word={head.word} code={head.code} />}
            line={
              <>
                {words.by} <Link href={head.space.href}>{head.space.name}</Link>
                {head.space.town ? `, ${head.space.town}` : ""}
                {shown ? ` · ${shown.title}` : ""}
              </>
            }
          >
            {head.title}
          </PageTitle>
          {shown?.latest ? (
            <Note tone="warn">
              {words.older} <Link href={shown.latest.href}>{shown.latest.words}</Link>
            </Note>
          ) : null}
          {head.purpose ? (
            <div>
              <Text text={head.purpose} />
            </div>
          ) : null}
          {head.description ? (
            <div>
              <Text text={head.description} />
            </div>
          ) : null}
          {shown ? <ShownRevision shown={shown} page={page} /> : null}
          {shown ? null : <EmptyState title={words.no_revision}>{words.no_revision_text}</EmptyState>}
          <Revisions page={page} />
          <Family page={page} />
          {shown ? <Fork shown={shown} page={page} state={state} /> : null}
        </div>
        {shown?.isPublished ? <MakePanel shown={shown} page={page} /> : null}
      </Columns>
    </div>
  );
}
