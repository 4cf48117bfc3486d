/** Whether a month, counted from 1, has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  // Counting in UTC reads no clock and no zone; a day that the month does not have comes out in the next month.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
