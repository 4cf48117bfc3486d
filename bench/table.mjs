/** Prints a table: the first column to the left, all others to the right. */
export function printTable(head, rows) {
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join("  ");
  console.log(`${table.map(line).join("\n")}\n`);
}

/** A number for a table, with so many digits after its point; a dash where there is none. */
export function cell(number, digits = 0) {
  return number === undefined || Number.isNaN(number) ? "–" : number.toFixed(digits);
}
