-- The pinned revision names its design: a second column for it was never read.
ALTER TABLE "ProductionItem" DROP COLUMN "designId";
