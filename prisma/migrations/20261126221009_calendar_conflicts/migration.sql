-- CreateTable
CREATE TABLE "CalendarConflict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT NOT NULL,
    "calendarId" TEXT NOT NULL,
    "startAt" DATETIME NOT NULL,
    "endAt" DATETIME NOT NULL,
    "toldAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarConflict_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalendarConflict_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "ExternalCalendar" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CalendarConflict_calendarId_idx" ON "CalendarConflict"("calendarId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarConflict_bookingId_calendarId_startAt_endAt_key" ON "CalendarConflict"("bookingId", "calendarId", "startAt", "endAt");
