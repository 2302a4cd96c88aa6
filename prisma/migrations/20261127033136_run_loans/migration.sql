-- CreateTable
CREATE TABLE "RunLoan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "bookingId" TEXT NOT NULL,
    "namedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "RunLoan_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ProductionRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RunLoan_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RunLoan_bookingId_idx" ON "RunLoan"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "RunLoan_runId_bookingId_key" ON "RunLoan"("runId", "bookingId");
