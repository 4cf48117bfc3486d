import { randomFrom } from "./random.mjs";

const VERBS = [
  "opened",
  "stored",
  "confirmed",
  "changed",
  "sent",
  "finished",
  "chosen",
  "shared",
  "rated",
  "moved",
];
const THINGS = [
  "order",
  "offer",
  "basket",
  "ticket",
  "trial",
  "invoice",
  "profile",
  "parcel",
  "review",
  "course",
];
const OWNERS = ["web", "checkout", "crm", "growth", "Größenberatung", "équipe-données"];

// As often as such events are met in the contracts under `examples/`.
const SHAPES = ["sale", "sale", "sale", "step", "step", "view", "view", "stage", "stage", "milestone"];

/** The words of so many events and the shape of each: the same for the same seed. What is written of them is told elsewhere. */
export function eventsOf(count, seed) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const words = { verb: pick(VERBS), thing: pick(THINGS), owner: pick(OWNERS), number: index + 1 };
    const shape = pick(SHAPES);
    // Half the sales and steps are events of Meta's own.
    const custom = shape === "sale" || shape === "step" ? random() < 0.5 : true;
    return { ...words, shape, custom, name: `${words.thing}_${words.verb}_${words.number}` };
  });
}
