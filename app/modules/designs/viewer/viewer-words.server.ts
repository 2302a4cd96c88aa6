import type { Translate } from "#app/platform/i18n/translate.ts";
import type { ViewerWords } from "../components/viewer-controls.tsx";

/** What the viewer says, in the language of its page; the distance is put in by the browser that measures it. */
export function viewerWords(t: Translate): ViewerWords {
  return {
    open: t("viewer.open"),
    opening: t("viewer.opening"),
    failed: t("viewer.failed"),
    view: t("viewer.view"),
    keys: t("viewer.keys"),
    whole: t("viewer.whole"),
    section: t("viewer.section"),
    section_axis: t("viewer.section_axis"),
    axis_x: t("viewer.axis_x"),
    axis_y: t("viewer.axis_y"),
    axis_z: t("viewer.axis_z"),
    measure: t("viewer.measure"),
    measure_first: t("viewer.measure_first"),
    measure_second: t("viewer.measure_second"),
    measured: t("viewer.measured", { distance: "{distance}" }),
    bed: t("viewer.bed"),
    no_bed: t("viewer.no_bed"),
  };
}
