-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "holder" TEXT
);

-- CreateTable
CREATE TABLE "FileAnalysis" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "reading" INTEGER NOT NULL,
    "format" TEXT,
    "kind" TEXT,
    "figures" JSONB,
    "warnings" JSONB,
    "refusal" JSONB,
    "pictured" BOOLEAN NOT NULL DEFAULT false,
    "modelled" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "askedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "StoredFile_holder_idx" ON "StoredFile"("holder");

-- CreateIndex
CREATE INDEX "StoredFile_createdById_idx" ON "StoredFile"("createdById");

-- CreateIndex
CREATE INDEX "FileAnalysis_state_askedAt_idx" ON "FileAnalysis"("state", "askedAt");
