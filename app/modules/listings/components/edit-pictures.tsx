import { Form } from "react-router";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { FileField, TextField } from "#app/ui/inputs.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { SectionProps } from "./edit-basics.tsx";
import { OneButton, SectionForm } from "./form-parts.tsx";

/** What the picture field accepts: also what makes an iPhone turn its photos into JPEG. */
export const acceptedPictures = "image/jpeg,image/png,image/webp,image/avif";

export function EditPictures({ page, state }: SectionProps) {
  const t = useT();
  return (
    <>
      {page.pictures.map((picture, index) => (
        <Sheet key={picture.id}>
          <Photo kind={page.kind} src={picture.src} alt={picture.alt} ratio="16 / 10" />
          <Form method="post" className="form" preventScrollReset>
            <FormKey />
            <input type="hidden" name="verb" value="picture_text" />
            <input type="hidden" name="pictureId" value={picture.id} />
            <TextField
              name="alt"
              id={`alt-${picture.id}`}
              label={t("listings.picture_text")}
              hint={t("listings.picture_text_hint")}
              defaultValue={picture.alt}
              maxLength={200}
              optional
            />
            <PlanBox id={`role-${picture.id}`} isPlan={picture.role === "plan"} />
            <Button weight="plain">{t("listings.save")}</Button>
          </Form>
          <Buttons>
            {index > 0 ? (
              <OneButton
                verb="move_picture"
                fields={{ pictureId: picture.id }}
                label={t("listings.move_picture")}
                spoken={t("listings.move_picture_number", { number: index + 1 })}
              />
            ) : null}
            <OneButton
              verb="remove_picture"
              fields={{ pictureId: picture.id }}
              label={t("listings.remove_picture")}
              spoken={t("listings.remove_picture_number", { number: index + 1 })}
              weight="stop"
            />
          </Buttons>
        </Sheet>
      ))}
      <SectionForm
        verb="add_picture"
        state={state}
        title={t("listings.add_pictures")}
        button={t("listings.add")}
        upload
      >
        <FileField
          name="pictures"
          label={t("listings.pictures")}
          hint={t("listings.pictures_hint")}
          accept={acceptedPictures}
          multiple
          required
        />
        <PlanBox id="role" isPlan={false} />
      </SectionForm>
    </>
  );
}

function PlanBox({ id, isPlan }: { id: string; isPlan: boolean }) {
  const t = useT();
  return <CheckboxField name="role" id={id} value="plan" label={t("listings.is_plan")} defaultChecked={isPlan} />;
}
