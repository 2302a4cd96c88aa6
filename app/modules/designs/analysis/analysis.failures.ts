import { declareFailures } from "#app/platform/result.ts";

/** One code for each reason why a file is not taken: analysis.schema.ts has the same list. */
export const failAnalysis = declareFailures("designs", {
  file_empty: 422,
  file_unknown_format: 422,
  file_web_page: 422,
  file_program: 422,
  file_truncated: 422,
  file_count_lies: 422,
  file_index_lies: 422,
  file_not_finite: 422,
  file_nothing_drawn: 422,
  file_unreadable: 422,
  file_dtd: 422,
  file_external_reference: 422,
  file_script: 422,
  file_path_traversal: 422,
  file_bomb: 422,
  file_encrypted: 422,
  file_too_large: 413,
  file_too_complex: 422,
});
