import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons, type Weight } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Time } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { spaceUrl } from "../space.urls.ts";
import type { NetworkMemberView } from "../views/network-pages.view.server.ts";
import { LinkMade, type NewLink } from "./invitations.tsx";
import { Problems, stateOf } from "./problems.tsx";

type State = { state: FormState | undefined };
type Act = { verb: string; weight: Weight; words: string; role?: string };

function useActs({ status, role }: NetworkMemberView): Act[] {
  const t = useT();
  if (status === "requested")
    return [
      { verb: "accept-network-membership", weight: "act", words: t("spaces.accept") },
      { verb: "decline-network-membership", weight: "stop", words: t("spaces.decline") },
    ];
  const remove: Act = {
    verb: "remove-from-network",
    weight: "stop",
    words: status === "invited" ? t("spaces.take_back") : t("spaces.network_remove"),
  };
  if (status === "invited") return [remove];
  const [other, words] =
    role === "coordinator"
      ? (["member", t("spaces.network_uncoordinate")] as const)
      : (["coordinator", t("spaces.network_coordinate")] as const);
  return [{ verb: "set-network-role", weight: "plain", words, role: other }, remove];
}

function MemberSheet({ member }: { member: NetworkMemberView }) {
  const acts = useActs(member);
  const { slug, name, facts, status, label } = member;
  return (
    <Sheet>
      <div>
        <p>
          <Link href={spaceUrl(slug)}>{name}</Link>{" "}
          <StateBadge tone={status === "member" ? "ok" : "act"}>{label}</StateBadge>
        </p>
        <p className="quiet">{facts.join(" · ")}</p>
      </div>
      <Buttons>
        {acts.map(({ verb, weight, words, role }) => (
          <Form method="post" key={verb}>
            <FormKey />
            <input type="hidden" name="verb" value={verb} />
            <input type="hidden" name="space" value={slug} />
            {role ? <input type="hidden" name="role" value={role} /> : null}
            <Button weight={weight} aria-label={`${words} (${name})`}>
              {words}
            </Button>
          </Form>
        ))}
      </Buttons>
    </Sheet>
  );
}

/** Those who wait come first. */
export function NetworkMembers({ members, state }: { members: readonly NetworkMemberView[] } & State) {
  const waiting = members.filter(({ status }) => status === "requested");
  const others = members.filter(({ status }) => status !== "requested");
  return (
    <>
      <Problems state={state} form="members" />
      <ul className="stack">
        {[...waiting, ...others].map((member) => (
          <li key={member.slug}>
            <MemberSheet member={member} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function InviteSpaceForms({ state, link }: State & { link: NewLink | undefined }) {
  const t = useT();
  const [invite, make] = [stateOf(state, "invite-space"), stateOf(state, "make-link")];
  return (
    <section aria-labelledby="invite" className="stack">
      <h2 id="invite">{t("spaces.network_invite")}</h2>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={invite} form="invite-space" />
        <input type="hidden" name="verb" value="invite-space" />
        <TextField
          {...typedField(invite, "space")}
          label={t("spaces.network_invite_space")}
          hint={t("spaces.space_address_hint")}
          maxLength={200}
          required
        />
        <Button>{t("spaces.network_invite_act")}</Button>
      </Form>
      <LinkMade link={link} />
      <Form method="post" className="form">
        <FormKey />
        <Problems state={make} form="make-link" />
        <input type="hidden" name="verb" value="make-link" />
        <TextField
          type="email"
          {...typedField(make, "email")}
          label={t("spaces.network_link_email")}
          hint={t("spaces.network_link_hint")}
          optional
        />
        <Button weight="plain">{t("spaces.network_link_act")}</Button>
      </Form>
    </section>
  );
}

export function NetworkLinks({ links }: { links: readonly { id: string; expires: { at: string; text: string } }[] }) {
  const t = useT();
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links" className="stack">
      <h2 id="links">{t("spaces.network_links")}</h2>
      {links.map(({ id, expires }) => (
        <Sheet key={id}>
          <p>
            {t("spaces.until")} <Time at={expires.at}>{expires.text}</Time>
          </p>
          <Form method="post">
            <FormKey />
            <input type="hidden" name="verb" value="revoke-network-invitation" />
            <input type="hidden" name="invitation" value={id} />
            <Button weight="stop">{t("spaces.revoke_act")}</Button>
          </Form>
        </Sheet>
      ))}
    </section>
  );
}
