-- AlterTable
ALTER TABLE "AdvanceEntry" ADD COLUMN "stockAdvanceId" TEXT;

-- CreateIndex
CREATE INDEX "AdvanceEntry_stockAdvanceId_idx" ON "AdvanceEntry"("stockAdvanceId");
