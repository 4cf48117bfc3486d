/**
 * A target of our own: one table of the events, for the team that loads the reports. It gets the model, in which every
 * name of the contract is looked up, and gives files.
 *
 * @type {import("event-contract").OwnTarget}
 */
export const eventList = {
  name: "event-list",
  root: "warehouse",
  emit: (model) => [
    { path: "events.csv", text: table([HEAD, ...model.events.map(rowOf)]) },
    { path: "columns/parameters.csv", text: table(model.events.flatMap(parametersOf)) },
  ],
};

const HEAD = ["event", "action", "meta_event", "canonical_source", "owner", "consent"];

function rowOf({ name, action, meta, canonical, owner, consent }) {
  const basis = typeof consent === "object" ? consent.name : consent;
  return [name, action, meta.kind === "none" ? "" : meta.name, canonical.source.name, owner, basis];
}

function parametersOf(event) {
  return event.parameters.map(({ name, presence, description }) => [
    event.name,
    name,
    presence.kind,
    description,
  ]);
}

function table(rows) {
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function cell(value = "") {
  // A spreadsheet would run what begins like a formula.
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
