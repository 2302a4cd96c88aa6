import type { FormState } from "#app/platform/http/form.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Code } from "#app/ui/label.tsx";
import type { ShipmentPage } from "../views/shipment-page.view.server.ts";
import { Act, Deliver, Drop, Ending, HandOver } from "./delivery-forms.tsx";

type ActsProps = { page: ShipmentPage; state: FormState | undefined };
type Verb = ShipmentPage["acts"][number];

/** What this viewer reads out to the other side, and to nobody else. */
function ReadOut({ line, word, code }: { line: string; word: string; code: string | null }) {
  if (!code) return null;
  return (
    <>
      <p>{line}</p>
      <p>
        {word} <Code>{code}</Code>
      </p>
    </>
  );
}

/** What this viewer may do with the delivery now, the likely thing first. */
export function ShipmentActs({ page, state }: ActsProps) {
  const { words, acts, loadCode, doorCode } = page;
  const may = (verb: Verb) => acts.includes(verb);
  const forms = { words, state };
  const giving = {
    ...{ label: words.act_hand_over, line: words.hand_over_line, sign: words.sign_carrier },
    ...{ code: words.code_fetched, code_hint: words.code_fetched_hint },
  };
  return (
    <Sheet stick>
      <ReadOut line={words.load_code_line} word={words.door_code} code={loadCode} />
      <ReadOut line={words.door_code_line} word={words.door_code} code={doorCode} />
      {page.receive ? (
        <ButtonLink block href={page.receive}>
          {words.receive}
        </ButtonLink>
      ) : null}
      {may("hand_over") ? <HandOver {...forms} giving={giving} /> : null}
      {may("leave") ? <Act {...forms} verb="leave" label={words.act_leave} weight="plain" /> : null}
      {may("pick_up_again") ? (
        <Act {...forms} verb="pick_up_again" label={words.act_pick_up_again} weight="plain" />
      ) : null}
      {may("deliver") ? <Deliver {...forms} folded={page.receive !== null} /> : null}
      {may("drop_at_intermediary") ? <Drop {...forms} intermediary={page.intermediary} /> : null}
      {(["return", "lose", "cancel"] as const).filter(may).map((verb) => (
        <Ending key={verb} {...forms} verb={verb} />
      ))}
      <ButtonLink block weight="plain" href={page.note}>
        {words.note}
      </ButtonLink>
      {acts.length === 0 && !page.receive && !doorCode ? <p className="quiet">{words.nothing_to_do}</p> : null}
    </Sheet>
  );
}
