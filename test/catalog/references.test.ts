import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { findByName } from "../../generator/catalog/find-by-name.js";
import { foldName, foldWord } from "../../generator/catalog/fold-name.js";
import { catalog } from "../../generator/derived/catalog.js";
import { byCodePoint } from "../../generator/text/order.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";
import { factsOf } from "../support/facts-of.js";

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const lists: readonly (readonly [string, readonly Named[]])[] = [
  ["events", catalog.events],
  ["parameters", catalog.parameters],
  ["contentsMembers", catalog.contentsMembers],
  ["serverParameters", catalog.serverParameters],
  ["userDataKeys", catalog.userDataKeys],
  ["actionSources", catalog.actionSources],
  ["messagingChannels", catalog.messagingChannels],
  ["deliveries", catalog.deliveries],
  ["sourceKinds", catalog.sourceKinds],
  ["ga4Events", catalog.ga4Events],
  ["serverTags", catalog.serverTags],
  ["metaDiagnostics", catalog.metaDiagnostics],
  ["metaAnswers", catalog.metaAnswers],
];

/** The words that stand for more than one entry of a list, each with these entries. */
function sharedWords(entries: readonly Named[]): Readonly<Record<string, readonly string[]>> {
  const owners = new Map<string, string[]>();
  for (const { name, aliases } of entries) {
    for (const word of [foldWord(name), ...aliases]) owners.set(word, [...(owners.get(word) ?? []), name]);
  }
  return Object.fromEntries([...owners].filter(([, names]) => names.length > 1));
}

function schemasIn(schema: ValueSchema): readonly ValueSchema[] {
  const inner = [
    ...(schema.items ? [schema.items] : []),
    ...(schema.members ?? []).map((member) => member.schema),
  ];
  return [schema, ...inner.flatMap(schemasIn)];
}

function unknownOf(known: readonly { readonly name: string }[], names: readonly string[]): readonly string[] {
  return names.filter((name) => findByName(known, name) === undefined);
}

test.each(lists)("%s: sorted by code point, without repetition", (_, entries) => {
  const names = entries.map((entry) => entry.name);
  expect(names).toEqual([...new Set(names)].sort(byCodePoint));
});

test("a word has one meaning in its list, save where two answers are offered on purpose", () => {
  const shared = lists.map(([list, entries]) => [list, sharedWords(entries)] as const);
  expect(Object.fromEntries(shared.filter(([, words]) => Object.keys(words).length > 0))).toEqual({
    events: {
      contactform: ["Contact", "Lead"],
      demorequest: ["Lead", "Schedule"],
      formsubmit: ["Lead", "SubmitApplication"],
      formsubmitted: ["Lead", "SubmitApplication"],
      leadsubmitted: ["Lead", "LeadSubmitted"],
      newslettersignup: ["CompleteRegistration", "Lead"],
      ordercreated: ["OrderCreated", "Purchase"],
      submitform: ["Lead", "SubmitApplication"],
    },
    parameters: { price: ["price", "value"] },
    actionSources: {
      backend: ["system_generated", "website"],
      server: ["system_generated", "website"],
    },
  });
});

test("aliases are folded, those of events wholly", () => {
  for (const [, entries] of lists) {
    for (const alias of entries.flatMap((entry) => entry.aliases)) expect(foldWord(alias)).toBe(alias);
  }
  for (const alias of catalog.events.flatMap((event) => event.aliases)) expect(foldName(alias)).toBe(alias);
  expect(catalog.nonEvents.map(foldName)).toEqual(catalog.nonEvents);
});

test("words for a person are folded and no key's, and those that also mean other things are aliases", () => {
  const { words, ambiguous } = catalog.personalWords;
  const aliases = catalog.userDataKeys.flatMap((key) => key.aliases);
  expect([...words, ...ambiguous].map(foldWord)).toEqual([...words, ...ambiguous]);
  expect(words.filter((word) => aliases.includes(word))).toEqual([]);
  expect(ambiguous.filter((word) => !aliases.includes(word))).toEqual([]);
});

test("no word means both an event and none", () => {
  const events = catalog.events.flatMap((event) => [foldName(event.name), ...event.aliases]);
  expect(catalog.nonEvents.filter((word) => events.includes(word))).toEqual([]);
  const reserved = catalog.reservedEventNames.names.filter(
    (name) => findByName(catalog.events, name) !== undefined,
  );
  expect(reserved).toEqual([]);
});

test("every pattern is a pattern, for JavaScript and for JSON Schema", () => {
  const entries = [...catalog.parameters, ...catalog.contentsMembers, ...catalog.serverParameters];
  const patterns = [
    ...entries.flatMap((entry) => schemasIn(entry.schema)).map((schema) => schema.pattern),
    ...catalog.userDataKeys.flatMap((key) => [key.inputPattern, key.payloadPattern]),
  ].filter((pattern) => pattern !== undefined);
  const ajv = new Ajv2020();
  for (const pattern of patterns) {
    expect(() => new RegExp(pattern, "u")).not.toThrow();
    expect(() => ajv.compile({ type: "string", pattern })).not.toThrow();
  }
  expect(patterns.length).toBeGreaterThan(50);
});

test("names that entries refer to are there", () => {
  const { events, parameters, serverParameters, userDataKeys, actionSources, sourceKinds } = catalog;
  const missing = {
    parameters: unknownOf(parameters, [
      ...events.flatMap((event) => [...event.requires, ...event.lists]),
      ...parameters.flatMap(({ wants }) => wants),
    ]),
    actionSources: unknownOf(actionSources, [
      ...events.flatMap((event) => event.actionSources),
      ...sourceKinds.map((kind) => kind.actionSource).filter((name) => name !== undefined),
      ...sourceKinds.flatMap((kind) => kind.actionSources),
    ]),
    events: unknownOf(events, [
      ...actionSources.flatMap((source) => source.events),
      ...catalog.ga4Events.map((event) => event.metaEvent).filter((name) => name !== undefined),
    ]),
    serverParameters: unknownOf(serverParameters, [
      ...actionSources.flatMap((source) => source.requiresServerParameters),
      ...catalog.addedByPixel.serverParameters,
    ]),
    userDataKeys: unknownOf(userDataKeys, [
      ...actionSources.flatMap((source) => source.requiresUserData),
      ...catalog.messagingChannels.flatMap((channel) => channel.userDataAnyOf.flat()),
      ...catalog.tooBroadUserData.sets.flat(),
      ...catalog.addedByPixel.userData,
    ]),
    sourceKinds: unknownOf(sourceKinds, [
      ...catalog.deliveries.flatMap((delivery) => delivery.kinds),
      ...userDataKeys.flatMap((key) => key.knownTo),
    ]),
  };
  expect(Object.values(missing).flat()).toEqual([]);
});

test("what GA4 requires is among its parameters", () => {
  for (const event of catalog.ga4Events) {
    expect(event.requires.filter((name) => !event.parameters.includes(name))).toEqual([]);
  }
});

test("the action source that a kind has of itself is one that it may have", () => {
  for (const { actionSource, actionSources } of catalog.sourceKinds) {
    if (actionSource !== undefined && actionSources.length > 0) expect(actionSources).toContain(actionSource);
  }
});

test("an event of one family goes out from that family's action source alone", () => {
  const bound = (family: string) =>
    new Set(
      catalog.events.filter((event) => event.family === family).flatMap((event) => event.actionSources),
    );
  expect([...bound("web")]).toEqual([]);
  expect([...bound("messaging")]).toEqual(["business_messaging"]);
  expect([...bound("app")]).toEqual(["app"]);
});

test("only what sends has code, and analytics never sends", () => {
  for (const delivery of catalog.deliveries) {
    if (delivery.sends) expect(delivery.kinds).not.toContain("analytics");
    else expect([delivery.code, Object.values(delivery.carries).includes(true)]).toEqual(["none", false]);
  }
});

test("what a kind of source adds is a parameter of Meta's, at an action source of Meta's", () => {
  const adds = catalog.sourceKinds.flatMap((kind) => kind.adds);
  expect(adds.map(({ parameter }) => parameter)).toEqual(["event_source", "lead_event_source"]);
  expect(
    unknownOf(
      catalog.parameters,
      adds.map(({ parameter }) => parameter),
    ),
  ).toEqual([]);
  expect(
    unknownOf(
      catalog.actionSources,
      adds.map(({ actionSource }) => actionSource),
    ),
  ).toEqual([]);
});

const grounds = factsOf(catalog);

test("what is called a fact was read elsewhere, and what we decided is called a decision", () => {
  expect(grounds.length).toBeGreaterThan(240);
  const ours = /event.?contract|this (?:project|language|catalogue)/i;
  const borrowed = grounds.filter((fact) => fact.confidence !== "decision" && ours.test(fact.source));
  expect(borrowed.map(({ file }) => file)).toEqual([]);
  // What stands in an owner's code is seen there, and not documented.
  const code = /fbevents|business-sdk|template\.tpl/;
  const seen = grounds.filter((fact) => fact.confidence === "documented" && code.test(fact.source));
  expect(seen.map(({ file }) => file)).toEqual([]);
  const decided = grounds.filter(({ confidence }) => confidence === "decision").map(({ file }) => file);
  expect(decided.map((file) => file.replace("schema/catalog/", ""))).toEqual([
    "deliveries/none.yaml",
    "deliveries/partner.yaml",
    "source-kinds/analytics.yaml",
    "source-kinds/app.yaml",
    "source-kinds/browser.yaml",
    "source-kinds/crm.yaml",
    "source-kinds/other.yaml",
    "source-kinds/pos.yaml",
    "source-kinds/server.yaml",
    "shop-systems.yaml",
    "reserved-event-names.yaml#refusal",
  ]);
});
