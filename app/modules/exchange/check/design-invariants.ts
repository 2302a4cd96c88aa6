import { type Invariant, stated } from "./invariant.ts";

/** Designs: one row for each listing of that kind, revisions that are whole, decisions that could be taken. */
export const designInvariants: Invariant[] = [
  stated(
    "every_listed_design_is_a_design",
    "Listing",
    `SELECT l.id AS id, l.kind || ' with ' || count(d.id) || ' designs' AS says FROM Listing l
     LEFT JOIN Design d ON d.listingId = l.id GROUP BY l.id HAVING count(d.id) <> (l.kind = 'design')`,
  ),
  stated(
    "revisions_are_numbered_without_gap",
    "Design",
    `SELECT designId AS id, count(*) || ' revisions up to ' || max(number) AS says FROM DesignRevision
     GROUP BY designId HAVING max(number) <> count(*) OR min(number) <> 1`,
  ),
  stated(
    "one_draft_and_it_is_the_latest",
    "DesignRevision",
    `SELECT r.id AS id, 'is a draft before number ' || n.number AS says FROM DesignRevision r
     JOIN DesignRevision n ON n.designId = r.designId AND n.number > r.number WHERE r.publishedAt IS NULL`,
  ),
  stated(
    "published_revisions_are_whole",
    "DesignRevision",
    `SELECT r.id AS id, 'was published without files, licence or authors' AS says FROM DesignRevision r
     WHERE r.publishedAt IS NOT NULL AND (r.licence = '' OR json_array_length(r.authors) = 0
       OR NOT EXISTS (SELECT 1 FROM RevisionFile f WHERE f.revisionId = r.id)
       OR (r.piecesPerPlate IS NOT NULL AND r.piecesConfirmedAt IS NULL))`,
  ),
  stated(
    "public_designs_have_a_published_revision",
    "Design",
    `SELECT d.id AS id, 'is ' || l.status || ' with nothing published' AS says FROM Design d JOIN Listing l ON l.id = d.listingId
     WHERE l.publishedAt IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM DesignRevision r WHERE r.designId = d.id AND r.publishedAt IS NOT NULL)`,
  ),
  stated(
    "files_of_revisions_are_what_they_were",
    "RevisionFile",
    `SELECT f.id AS id, 'lies under another hash, or is held by nobody' AS says FROM RevisionFile f
     JOIN StoredFile s ON s.id = f.storedFileId WHERE s.sha256 <> f.sha256 OR s.holder IS NULL`,
  ),
  stated(
    "published_files_were_not_refused",
    "RevisionFile",
    `SELECT f.id AS id, 'was refused when it was read' AS says FROM RevisionFile f
     JOIN DesignRevision r ON r.id = f.revisionId AND r.publishedAt IS NOT NULL
     JOIN FileAnalysis a ON a.sha256 = f.sha256 AND a.state = 'refused'`,
  ),
  stated(
    "revisions_descend_from_something_older",
    "DesignRevision",
    `SELECT r.id AS id, 'comes from what is not published, or is younger' AS says FROM DesignRevision r
     JOIN DesignRevision p ON p.id = r.derivedFromId WHERE p.publishedAt IS NULL OR p.publishedAt > r.createdAt`,
  ),
  stated(
    "decisions_possible",
    "DesignValidation",
    `SELECT v.id AS id, v.decision || ' of ' || v.usage AS says FROM DesignValidation v
     JOIN DesignRevision r ON r.id = v.revisionId
     WHERE r.publishedAt IS NULL OR v.validUntil <= v.validFrom
       OR v.usage NOT IN ('general_public', 'work', 'care', 'technical')
       OR v.decision NOT IN ('approved', 'conditional', 'refused', 'withdrawn')
       OR (v.decision IN ('refused', 'withdrawn', 'conditional') AND v.words = '')
       OR (v.regime = 'derogation' AND v.validUntil IS NULL AND v.decision IN ('approved', 'conditional'))
       OR (v.evidenceFileId IS NULL AND v.evidenceAddress = '' AND v.withdrawsId IS NULL)`,
  ),
  stated(
    "withdrawals_end_an_approval_of_the_same",
    "DesignValidation",
    `SELECT v.id AS id, 'withdraws another thing than it says' AS says FROM DesignValidation v
     JOIN DesignValidation a ON a.id = v.withdrawsId
     WHERE v.decision <> 'withdrawn' OR a.decision NOT IN ('approved', 'conditional') OR a.revisionId <> v.revisionId
       OR a.usage <> v.usage OR a.territory <> v.territory OR v.validFrom < a.validFrom`,
  ),
  stated(
    "prints_are_of_published_revisions",
    "DesignPrint",
    `SELECT p.id AS id, p.pieces || ' pieces' AS says FROM DesignPrint p JOIN DesignRevision r ON r.id = p.revisionId
     WHERE r.publishedAt IS NULL OR p.pieces < 1 OR p.at < r.publishedAt`,
  ),
];
