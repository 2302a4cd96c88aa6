import { Photo, Photos } from "#app/ui/photo.tsx";
import type { ListingView } from "../views/listing.view.ts";

export function ListingPictures({ page }: { page: Pick<ListingView, "pictures" | "drawing" | "title" | "kind"> }) {
  const { pictures, drawing, title, kind } = page;
  const [first, ...others] = pictures;
  if (!first) return <Photo kind={kind} drawing={drawing} ratio="16 / 10" />;
  const sizes = "(min-width: 900px) 640px, 100vw";
  return (
    <Photos>
      <Photo kind={kind} drawing={drawing} {...first} alt={first.alt || title} sizes={sizes} first />
      {others.map((picture) => (
        <Photo key={picture.src} kind={kind} drawing={drawing} {...picture} sizes="320px" />
      ))}
    </Photos>
  );
}
