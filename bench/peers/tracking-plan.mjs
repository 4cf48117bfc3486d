import { PERSONS, schemaOf } from "./event-schema.mjs";

/** A tracking plan as Segment Typewriter keeps it beside the code, with one rule an event. */
export function trackingPlanOf(events) {
  const rules = events.map((event) => ({
    key: event.name,
    type: "TRACK",
    version: 1,
    jsonSchema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      ...schemaOf(event, (name) => PERSONS[name]),
      eventMetadata: { name: event.name, type: "TRACK" },
    },
  }));
  return JSON.stringify({ id: PLAN, name: "Events", description: "", rules }, undefined, 2);
}

/** The settings of Typewriter that make it read the plan beside them. */
export function typewriterSettings() {
  return `client: { sdk: analytics-node, language: typescript }
trackingPlans: [{ id: ${PLAN}, path: . }]
`;
}

const PLAN = "tp_bench";
