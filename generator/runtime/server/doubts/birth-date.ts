/** Why a birth date is probably not the one that was meant: `form` is what it was read as, YYYYMMDD. */
export function doubtBirthDate(
  text: string,
  form: string,
  eventTime: number | undefined,
): string | undefined {
  const [year = 0, month = 0, day = 0] = [form.slice(0, 4), form.slice(4, 6), form.slice(6)].map(Number);
  const time = Date.UTC(year, month - 1, day);
  const isDate = new Date(time).toISOString().slice(0, 10).replaceAll("-", "") === form;
  if (!isDate || year < 1900) return "is no date on which somebody who lives was born";
  if (eventTime !== undefined && time > eventTime * 1000) return "is after the event";
  const [first = "", second = "", last = ""] = text.match(/[0-9]+/g) ?? [];
  const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  return last.length === 4 && isEither
    ? "was read with the month first, as Meta does; YYYY-MM-DD leaves no doubt"
    : undefined;
}
