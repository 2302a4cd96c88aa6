-- CreateTable
CREATE TABLE "Design" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listingId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "keywords" JSONB NOT NULL,
    "editing" TEXT NOT NULL DEFAULT 'keepers',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Design_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DesignEditor" (
    "designId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "addedById" TEXT,
    "addedAt" DATETIME NOT NULL,

    PRIMARY KEY ("designId", "spaceId"),
    CONSTRAINT "DesignEditor_designId_fkey" FOREIGN KEY ("designId") REFERENCES "Design" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DesignEditor_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DesignRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "designId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "licence" TEXT NOT NULL DEFAULT '',
    "authors" JSONB NOT NULL,
    "derivedFromId" TEXT,
    "derivedFromAddress" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL,
    "materials" JSONB NOT NULL,
    "minutesPerPiece" INTEGER,
    "milligramsPerPiece" INTEGER,
    "piecesPerPlate" INTEGER,
    "piecesConfirmedById" TEXT,
    "piecesConfirmedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "publishedById" TEXT,
    "publishedAt" DATETIME,
    CONSTRAINT "DesignRevision_designId_fkey" FOREIGN KEY ("designId") REFERENCES "Design" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DesignRevision_derivedFromId_fkey" FOREIGN KEY ("derivedFromId") REFERENCES "DesignRevision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RevisionFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revisionId" TEXT NOT NULL,
    "storedFileId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "copies" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "unit" TEXT,
    "unitConfirmedById" TEXT,
    "unitConfirmedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "RevisionFile_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "DesignRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RevisionFile_storedFileId_fkey" FOREIGN KEY ("storedFileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DesignValidation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revisionId" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "usage" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "validFrom" DATETIME NOT NULL,
    "validUntil" DATETIME,
    "evidenceFileId" TEXT,
    "evidenceAddress" TEXT NOT NULL DEFAULT '',
    "withdrawsId" TEXT,
    "recordedById" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "DesignValidation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "DesignRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DesignValidation_evidenceFileId_fkey" FOREIGN KEY ("evidenceFileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DesignValidation_withdrawsId_fkey" FOREIGN KEY ("withdrawsId") REFERENCES "DesignValidation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DesignPrint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revisionId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "machineId" TEXT,
    "pieces" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "consumption" JSONB NOT NULL,
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DesignPrint_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "DesignRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DesignPrint_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Design_listingId_key" ON "Design"("listingId");

-- CreateIndex
CREATE INDEX "DesignEditor_spaceId_idx" ON "DesignEditor"("spaceId");

-- CreateIndex
CREATE INDEX "DesignRevision_derivedFromId_idx" ON "DesignRevision"("derivedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "DesignRevision_designId_number_key" ON "DesignRevision"("designId", "number");

-- CreateIndex
CREATE INDEX "RevisionFile_storedFileId_idx" ON "RevisionFile"("storedFileId");

-- CreateIndex
CREATE UNIQUE INDEX "RevisionFile_revisionId_name_key" ON "RevisionFile"("revisionId", "name");

-- CreateIndex
CREATE INDEX "DesignValidation_revisionId_validFrom_idx" ON "DesignValidation"("revisionId", "validFrom");

-- CreateIndex
CREATE INDEX "DesignValidation_evidenceFileId_idx" ON "DesignValidation"("evidenceFileId");

-- CreateIndex
CREATE INDEX "DesignPrint_revisionId_at_idx" ON "DesignPrint"("revisionId", "at");

-- CreateIndex
CREATE INDEX "DesignPrint_spaceId_at_idx" ON "DesignPrint"("spaceId", "at");
