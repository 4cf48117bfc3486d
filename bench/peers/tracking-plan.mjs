import { PERSONS, schemaOf } from "./event-schema.mjs";

/** A tracking plan as Segment Typewriter keeps it beside the code, with one rule an event. */
export function trackingPlanOf(events) {
  return planOf(events.map((event) => [event.name, schemaOf(event, (name) => PERSONS[name])]));
}

/** The same of schemas by the names of their events. */
export function planOf(schemas) {
  const rules = schemas.map(([name, schema]) => ({
    key: name,
    type: "TRACK",
    version: 1,
    jsonSchema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      ...schema,
      eventMetadata: { name, type: "TRACK" },
    },
  }));
  return JSON.stringify({ id: PLAN, name: "Events", description: "", rules }, undefined, 2);
}

/** The settings of Typewriter that make it read the plan beside them, for one of Segment's libraries. */
export function typewriterSettings(sdk) {
  return `client: { sdk: ${sdk}, language: typescript }
trackingPlans: [{ id: ${PLAN}, path: . }]
`;
}

const PLAN = "tp_bench";
