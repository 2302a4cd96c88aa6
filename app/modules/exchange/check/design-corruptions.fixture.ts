/** A design of the story with one published revision, one file, one decision and one print. */
const drawn = [
  "INSERT INTO Listing (id, code, spaceId, kind, status, title, category, facts, terms, asking, rules, checklist, createdAt, updatedAt, publishedAt) SELECT 'dl', 'DDDD', '{space}', 'design', 'published', 'Bandeau', 'model_3d', '{}', '{}', '{}', '{}', '[]', 1, 1, 1",
  "INSERT INTO Design (id, listingId, keywords, createdAt) VALUES ('d', 'dl', '[]', 1)",
  `INSERT INTO DesignRevision (id, designId, number, licence, authors, settings, materials, createdAt, updatedAt) VALUES ('r', 'd', 1, 'MIT', '["x"]', '{}', '[]', 2, 2)`,
  "INSERT INTO StoredFile (id, sha256, bytes, format, name, createdAt, holder) VALUES ('s', 'abc', 1, 'stl', 'a.stl', 1, 'designs/revision/r')",
  "INSERT INTO RevisionFile (id, revisionId, storedFileId, sha256, name, role, position, createdAt) VALUES ('f', 'r', 's', 'abc', 'a.stl', 'part', 0, 2)",
  "UPDATE DesignRevision SET publishedAt = 3 WHERE id = 'r'",
  "INSERT INTO DesignValidation (id, revisionId, authority, usage, regime, territory, decision, validFrom, evidenceAddress, recordedAt) VALUES ('v', 'r', 'A', 'care', 'no_protection', 'FR', 'approved', 4, 'https://x.example', 4)",
  "INSERT INTO DesignPrint (id, revisionId, spaceId, pieces, consumption, at) VALUES ('p', 'r', '{space}', 3, '[]', 5)",
];

const noGuard = [
  ...["design_revision_no_update", "revision_file_no_delete", "stored_file_keeps_its_content"],
  ...["design_validation_no_update", "design_print_no_update", "revision_file_no_insert"],
].map((name) => `DROP TRIGGER ${name}`);

const draftOf = (number: number, id: string) =>
  `INSERT INTO DesignRevision (id, designId, number, licence, authors, settings, materials, createdAt, updatedAt) VALUES ('${id}', 'd', ${number}, 'MIT', '["x"]', '{}', '[]', 4, 4)`;

const withdrawal =
  "INSERT INTO DesignValidation (id, revisionId, authority, usage, regime, territory, decision, words, validFrom, withdrawsId, recordedAt) VALUES ('w', 'r', 'A', 'work', 'no_protection', 'FR', 'withdrawn', '!', 5, 'v', 5)";

/** What each invariant of designs finds, on which row, after which statements. */
export const designCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  ["every_listed_design_is_a_design", "Listing dl", ...drawn, "UPDATE Listing SET kind = 'equipment' WHERE id = 'dl'"],
  ["revisions_are_numbered_without_gap", "Design d", ...drawn, draftOf(3, "n")],
  [
    "one_draft_and_it_is_the_latest",
    "DesignRevision r",
    ...drawn,
    ...noGuard,
    "UPDATE DesignRevision SET publishedAt = NULL WHERE id = 'r'",
    draftOf(2, "n").replace("createdAt, updatedAt)", "createdAt, updatedAt, publishedAt)").replace("4, 4)", "4, 4, 5)"),
  ],
  ["published_revisions_are_whole", "DesignRevision r", ...drawn, ...noGuard, "UPDATE DesignRevision SET licence = ''"],
  [
    "public_designs_have_a_published_revision",
    "Design d",
    ...drawn,
    ...noGuard,
    "UPDATE DesignRevision SET publishedAt = NULL WHERE id = 'r'",
  ],
  [
    "files_of_revisions_are_what_they_were",
    "RevisionFile f",
    ...drawn,
    ...noGuard,
    "UPDATE StoredFile SET sha256 = 'x'",
  ],
  [
    "published_files_were_not_refused",
    "RevisionFile f",
    ...drawn,
    "INSERT INTO FileAnalysis (sha256, state, reading, askedAt) VALUES ('abc', 'refused', 1, 1)",
  ],
  [
    "revisions_descend_from_something_older",
    "DesignRevision r",
    ...drawn,
    ...noGuard,
    "UPDATE DesignRevision SET derivedFromId = 'r' WHERE id = 'r'",
  ],
  [
    "decisions_possible",
    "DesignValidation v",
    ...drawn,
    ...noGuard,
    "UPDATE DesignValidation SET decision = 'refused'",
  ],
  ["withdrawals_end_an_approval_of_the_same", "DesignValidation w", ...drawn, withdrawal],
  ["prints_are_of_published_revisions", "DesignPrint p", ...drawn, ...noGuard, "UPDATE DesignPrint SET pieces = 0"],
];
