import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { addDesignEditor } from "./use-cases/add-design-editor.server.ts";
import { addRevisionFiles } from "./use-cases/add-revision-files.server.ts";
import { compareRevisions } from "./use-cases/compare-revisions.server.ts";
import { createDesign } from "./use-cases/create-design.server.ts";
import { discardRevision } from "./use-cases/discard-revision.server.ts";
import { findMachines } from "./use-cases/find-machines.server.ts";
import { forkRevision } from "./use-cases/fork-revision.server.ts";
import { getDesign } from "./use-cases/get-design.server.ts";
import { getDesignFamily } from "./use-cases/get-design-family.server.ts";
import { getDesignValidity } from "./use-cases/get-design-validity.server.ts";
import { getManifest } from "./use-cases/get-manifest.server.ts";
import { getRevision } from "./use-cases/get-revision.server.ts";
import { importDesign } from "./use-cases/import-design.server.ts";
import { listDesignValidations } from "./use-cases/list-design-validations.server.ts";
import { listDesigns } from "./use-cases/list-designs.server.ts";
import { listPrints } from "./use-cases/list-prints.server.ts";
import { publishRevision } from "./use-cases/publish-revision.server.ts";
import { recordDesignValidation } from "./use-cases/record-design-validation.server.ts";
import { recordPrint } from "./use-cases/record-print.server.ts";
import { removeDesignEditor } from "./use-cases/remove-design-editor.server.ts";
import { removeRevisionFile } from "./use-cases/remove-revision-file.server.ts";
import { startRevision } from "./use-cases/start-revision.server.ts";
import { updateDesign } from "./use-cases/update-design.server.ts";
import { updateRevision } from "./use-cases/update-revision.server.ts";
import { updateRevisionFile } from "./use-cases/update-revision-file.server.ts";
import { withdrawDesignValidation } from "./use-cases/withdraw-design-validation.server.ts";

/** Published under /api/v1. */
export const designVerbs: AnyUseCase[] = [
  addDesignEditor,
  addRevisionFiles,
  compareRevisions,
  createDesign,
  discardRevision,
  findMachines,
  forkRevision,
  getDesign,
  getDesignFamily,
  getDesignValidity,
  getManifest,
  getRevision,
  importDesign,
  listDesignValidations,
  listDesigns,
  listPrints,
  publishRevision,
  recordDesignValidation,
  recordPrint,
  removeDesignEditor,
  removeRevisionFile,
  startRevision,
  updateDesign,
  updateRevision,
  updateRevisionFile,
  withdrawDesignValidation,
];
