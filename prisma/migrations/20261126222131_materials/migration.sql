-- CreateTable
CREATE TABLE "Material" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listingId" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "colour" TEXT NOT NULL DEFAULT '',
    "grade" TEXT NOT NULL DEFAULT '',
    "storedAt" TEXT NOT NULL DEFAULT '',
    "lowStock" INTEGER,
    "offered" TEXT NOT NULL,
    "priceCents" INTEGER,
    "swapFor" TEXT NOT NULL DEFAULT '',
    "safetySheetId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Material_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "materialId" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "expiresOn" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Batch_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StockMovement" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "materialId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "custody" INTEGER NOT NULL DEFAULT 0,
    "advanceId" TEXT,
    "requestId" TEXT,
    "correctsNumber" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "causeKind" TEXT,
    "causeId" TEXT,
    "key" TEXT,
    "actorId" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "StockMovement_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StockMovement_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StockMovement_advanceId_fkey" FOREIGN KEY ("advanceId") REFERENCES "StockAdvance" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StockMovement_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MaterialRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StockAdvance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "materialId" TEXT NOT NULL,
    "holderSpaceId" TEXT,
    "holderName" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "StockAdvance_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StockAdvance_holderSpaceId_fkey" FOREIGN KEY ("holderSpaceId") REFERENCES "Space" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MaterialRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "materialId" TEXT NOT NULL,
    "giverSpaceId" TEXT NOT NULL,
    "askerSpaceId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "accepted" INTEGER,
    "sent" INTEGER,
    "arrived" INTEGER,
    "difference" TEXT,
    "toMaterialId" TEXT,
    "needId" TEXT,
    "wantedBy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "MaterialRequest_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MaterialRequest_giverSpaceId_fkey" FOREIGN KEY ("giverSpaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MaterialRequest_askerSpaceId_fkey" FOREIGN KEY ("askerSpaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MaterialRequest_toMaterialId_fkey" FOREIGN KEY ("toMaterialId") REFERENCES "Material" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MaterialRequest_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MaterialRequestEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" INTEGER,
    "message" TEXT NOT NULL DEFAULT '',
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MaterialRequestEvent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MaterialRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StockCount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "spaceId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "countedById" TEXT,
    "countedAt" DATETIME NOT NULL,
    CONSTRAINT "StockCount_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StockCountLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "countId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "expected" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "StockCountLine_countId_fkey" FOREIGN KEY ("countId") REFERENCES "StockCount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StockCountLine_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Need" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "wantedBy" TEXT NOT NULL,
    "closedAt" DATETIME,
    "closedAs" TEXT,
    "remindedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Need_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Material_listingId_key" ON "Material"("listingId");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_materialId_label_key" ON "Batch"("materialId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "StockMovement_id_key" ON "StockMovement"("id");

-- CreateIndex
CREATE UNIQUE INDEX "StockMovement_key_key" ON "StockMovement"("key");

-- CreateIndex
CREATE INDEX "StockMovement_batchId_occurredAt_number_idx" ON "StockMovement"("batchId", "occurredAt", "number");

-- CreateIndex
CREATE INDEX "StockMovement_materialId_occurredAt_idx" ON "StockMovement"("materialId", "occurredAt");

-- CreateIndex
CREATE INDEX "StockMovement_advanceId_idx" ON "StockMovement"("advanceId");

-- CreateIndex
CREATE INDEX "StockMovement_correctsNumber_idx" ON "StockMovement"("correctsNumber");

-- CreateIndex
CREATE INDEX "StockMovement_causeKind_causeId_idx" ON "StockMovement"("causeKind", "causeId");

-- CreateIndex
CREATE INDEX "StockAdvance_materialId_idx" ON "StockAdvance"("materialId");

-- CreateIndex
CREATE INDEX "StockAdvance_holderSpaceId_idx" ON "StockAdvance"("holderSpaceId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialRequest_code_key" ON "MaterialRequest"("code");

-- CreateIndex
CREATE INDEX "MaterialRequest_materialId_status_idx" ON "MaterialRequest"("materialId", "status");

-- CreateIndex
CREATE INDEX "MaterialRequest_giverSpaceId_status_idx" ON "MaterialRequest"("giverSpaceId", "status");

-- CreateIndex
CREATE INDEX "MaterialRequest_askerSpaceId_status_idx" ON "MaterialRequest"("askerSpaceId", "status");

-- CreateIndex
CREATE INDEX "MaterialRequest_needId_idx" ON "MaterialRequest"("needId");

-- CreateIndex
CREATE INDEX "MaterialRequestEvent_requestId_at_idx" ON "MaterialRequestEvent"("requestId", "at");

-- CreateIndex
CREATE INDEX "StockCount_spaceId_countedAt_idx" ON "StockCount"("spaceId", "countedAt");

-- CreateIndex
CREATE INDEX "StockCountLine_countId_idx" ON "StockCountLine"("countId");

-- CreateIndex
CREATE INDEX "StockCountLine_batchId_idx" ON "StockCountLine"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "Need_code_key" ON "Need"("code");

-- CreateIndex
CREATE INDEX "Need_closedAt_wantedBy_idx" ON "Need"("closedAt", "wantedBy");

-- CreateIndex
CREATE INDEX "Need_spaceId_idx" ON "Need"("spaceId");
