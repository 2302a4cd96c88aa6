-- AlterTable
ALTER TABLE "Material" ADD COLUMN "lowToldAt" DATETIME;

-- CreateIndex
CREATE INDEX "Material_lowStock_idx" ON "Material"("lowStock");
