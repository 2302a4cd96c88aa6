-- AlterTable
ALTER TABLE "RoundStop" ADD COLUMN "leftOutAt" DATETIME;

-- CreateIndex
CREATE INDEX "RoundStop_shipmentId_idx" ON "RoundStop"("shipmentId");
