import { catalog } from "../derived/catalog.js";
import type { EventModel, FieldModel, MappingModel, RoleModel } from "../model/model.js";
import { fieldsRecipe } from "../readers/field-recipe.js";
import { faultsOf } from "../readers/live-reader.js";
import { didYouMean } from "../text/did-you-mean.js";
import { listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import type { PushCapture } from "./capture.js";
import { isRecord } from "./is-record.js";
import { type Contract, eventsOf } from "./offer.js";
import { error, info, type Problem, warning } from "./problem.js";
import { shownName } from "./shown-name.js";
import { valuesAt } from "./values-at.js";

/** A system's part in an event of a contract, under the name by which that system knows it. */
export interface RoleOffer {
  readonly contract: Contract;
  readonly event: EventModel;
  readonly role: RoleModel;
}

/** The part that a push may be, and what is wrong with it as that. */
export interface FoundRole {
  readonly offer: RoleOffer | undefined;
  readonly problems: readonly Problem[];
}

/** Finds which system's part of which event a push is, by the name that the system has for the event. */
export function findRole(
  contracts: readonly Contract[],
  event: string | undefined,
  push: PushCapture,
): FoundRole {
  if (push.name.unread.length > 0) {
    return {
      offer: undefined,
      problems: [
        info("event", "unread-value", "is only known when the page runs, so no event is found by it"),
      ],
    };
  }
  const roles = contracts.flatMap((contract) =>
    eventsOf(contract, event).flatMap((one) => rolesOf(contract, one)),
  );
  const named = roles.filter(({ role }) => role.event?.value === push.name.value);
  const [offer] = named;
  if (offer === undefined) return { offer, problems: [unknown(contracts, roles, push.name.value)] };
  const events = [...new Set(named.map((one) => one.event.name))];
  const several =
    events.length < 2
      ? []
      : [
          warning(
            "event",
            "ambiguous-event",
            `may be ${listAny(events)}: it is judged as ${quote(offer.event.name)}; \`--event\` names another`,
          ),
        ];
  return { offer, problems: [...several, ...judgeRole(offer, push)] };
}

function rolesOf(contract: Contract, event: EventModel): readonly RoleOffer[] {
  const { canonical, mirrors, enrichers, observers } = event;
  // What analytics or a page is told; a server does not push.
  return [...observers, canonical, ...mirrors, ...enrichers].map((role) => ({ contract, event, role }));
}

function unknown(contracts: readonly Contract[], roles: readonly RoleOffer[], name: unknown): Problem {
  const names = [...new Set(roles.flatMap(({ role }) => role.event?.value ?? []))];
  const near = typeof name === "string" ? suggest(name, names) : [];
  const question = near.length === 0 ? undefined : didYouMean(near);
  const meta = catalog.ga4Events.find((one) => one.name === name)?.metaEvent;
  const events = contracts
    .flatMap(({ model }) => model.events)
    .filter((one) => one.meta.kind !== "none" && one.meta.name === meta);
  const observed =
    events.length === 0
      ? ""
      : `; Meta's event for it is ${quote(meta ?? "")}: if ${listAny(events.map((one) => one.name))} is meant, say so under its \`observers\``;
  const text = `is ${shownName(name)}, by which no system of the contract calls an event${question === undefined ? observed : `; ${question}`}`;
  return error("event", "unknown-event", text);
}

/** What is wrong with what a push gives for the fields that the contract maps. */
function judgeRole({ event, role }: RoleOffer, { data }: PushCapture): readonly Problem[] {
  if (data.unread.includes(""))
    return [info("", "unread-value", "is only known when the page runs, and was not judged")];
  return role.fields.flatMap((mapping) => {
    const field = fieldOf(event, mapping);
    if (field === undefined) return [];
    const found = valuesAt(data, mapping.path);
    if (found === "unread")
      return [info(mapping.path, "unread-value", "is only known when the page runs, and was not judged")];
    if (found.length > 0) return found.flatMap(({ path, value }) => judgeValue(field, value, path));
    return field.presence.kind === "required"
      ? [error(mapping.path, "required", `is missing: the contract takes ${quote(mapping.name)} from it`)]
      : [];
  });
}

function fieldOf({ parameters, keys }: EventModel, { kind, name }: MappingModel): FieldModel | undefined {
  switch (kind) {
    case "parameter":
      return parameters.find((one) => one.name === name);
    case "contents-member":
      return parameters.flatMap(({ members }) => members).find((member) => name.endsWith(`.${member.name}`));
    case "key":
      return keys.find((one) => one.name === name);
    case "identifier":
    case "server-parameter":
    case "event-id":
    case "free":
      return undefined;
    default:
      return kind satisfies never;
  }
}

/**
 * A list of values is a list for a parameter that is one, and else a value of each item. Objects are in the system's own
 * form, of which the contract says nothing.
 */
function judgeValue(field: FieldModel, value: unknown, path: string): readonly Problem[] {
  if (field.schema.type === "array" && Array.isArray(value) && value.some(isRecord)) return [];
  const values = field.schema.type !== "array" && Array.isArray(value) ? value : [value];
  const recipe = fieldsRecipe([{ ...field, presence: { kind: "required" } }]);
  return values.flatMap((one) =>
    faultsOf(recipe, { [field.name]: one }).map((fault) =>
      error(path + fault.path.slice(field.name.length), fault.rule, fault.text),
    ),
  );
}
