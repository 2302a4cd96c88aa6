-- Where a stop is, is told from its request or its space: it is not kept a second time.
ALTER TABLE "RoundStop" DROP COLUMN "latitude";
ALTER TABLE "RoundStop" DROP COLUMN "longitude";
