-- CreateTable
CREATE TABLE "ProductionDayTotal" (
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromBucket" TEXT NOT NULL,
    "toBucket" TEXT NOT NULL,
    "delivers" BOOLEAN NOT NULL,
    "town" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    PRIMARY KEY ("campaignId", "itemId", "day", "kind", "fromBucket", "toBucket", "delivers", "town")
);

-- CreateTable
CREATE TABLE "ProductionSpaceTotal" (
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromBucket" TEXT NOT NULL,
    "toBucket" TEXT NOT NULL,
    "delivers" BOOLEAN NOT NULL,
    "quantity" INTEGER NOT NULL,

    PRIMARY KEY ("campaignId", "itemId", "spaceId", "kind", "fromBucket", "toBucket", "delivers")
);

-- AlterTable
ALTER TABLE "ProductionMovement" ADD COLUMN "day" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Pledge_campaignId_stage_promisedFor_idx" ON "Pledge"("campaignId", "stage", "promisedFor");

-- The local day of what was moved before: the clocks of Paris (summer time between the last Sundays of March and October, 1:00 UTC),
-- and those overseas that have one time all year. The guard that refuses edits is set again after the migration.
DROP TRIGGER IF EXISTS production_movement_no_update;
UPDATE "ProductionMovement" SET "day" = (
  SELECT date(m.seconds + CASE z.zone
    WHEN 'Indian/Reunion' THEN 14400 WHEN 'Indian/Mayotte' THEN 10800 WHEN 'America/Cayenne' THEN -10800
    WHEN 'America/Martinique' THEN -14400 WHEN 'America/Guadeloupe' THEN -14400 WHEN 'Pacific/Noumea' THEN 39600
    WHEN 'Pacific/Tahiti' THEN -36000
    ELSE 3600 + 3600 * (m.seconds BETWEEN strftime('%s', m.year || '-03-31', 'weekday 0', iif(strftime('%w', m.year || '-03-31') = '0', '0 days', '-7 days')) + 3600
      AND strftime('%s', m.year || '-10-31', 'weekday 0', iif(strftime('%w', m.year || '-10-31') = '0', '0 days', '-7 days')) + 3599)
    END, 'unixepoch')
  FROM (SELECT "occurredAt" / 1000 AS seconds, strftime('%Y', "occurredAt" / 1000, 'unixepoch') AS year) m,
    (SELECT s."zone" FROM "Campaign" c JOIN "Space" s ON s."id" = c."spaceId" WHERE c."id" = "ProductionMovement"."campaignId") z);

INSERT INTO "ProductionDayTotal" ("campaignId", "itemId", "day", "kind", "fromBucket", "toBucket", "delivers", "town", "quantity")
SELECT m."campaignId", m."itemId", m."day", m."kind", iif(m."reversed", m."toBucket", m."fromBucket"),
  iif(m."reversed", m."fromBucket", m."toBucket"), m."requestLineId" IS NOT NULL,
  iif(m."kind" = 'good', coalesce(r."town", ''), ''), sum(iif(m."reversed", -m."quantity", m."quantity"))
FROM "ProductionMovement" m LEFT JOIN "RequestLine" l ON l."id" = m."requestLineId"
LEFT JOIN "ProductionRequest" r ON r."id" = l."requestId" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

INSERT INTO "ProductionSpaceTotal" ("campaignId", "itemId", "spaceId", "kind", "fromBucket", "toBucket", "delivers", "quantity")
SELECT m."campaignId", m."itemId", l."spaceId", m."kind", iif(m."reversed", m."toBucket", m."fromBucket"),
  iif(m."reversed", m."fromBucket", m."toBucket"), m."requestLineId" IS NOT NULL, sum(iif(m."reversed", -m."quantity", m."quantity"))
FROM "ProductionMovement" m JOIN "Lot" l ON l."id" = m."lotId" GROUP BY 1, 2, 3, 4, 5, 6, 7
UNION ALL
SELECT e."campaignId", l."itemId", l."spaceId", 'promised', '', '', 1, sum(e."delta")
FROM "ReservationEntry" e JOIN "Lot" l ON l."id" = e."lotId" GROUP BY 1, 2, 3;
