import { describe, expect, test } from "vitest";
import type { ContainerExport, Parameter } from "../../generator/targets/tag-manager/export-format.js";
import { emitText } from "../support/compile-text.js";
import { exampleContracts } from "../support/example-contracts.js";
import { membersOf, type PartKind, WORDS } from "./export-shapes.js";

const containers = exampleContracts.flatMap(({ name, files }) =>
  emitText(files)
    .filter(({ path }) => path.endsWith("web.json"))
    .map(({ text }) => [name, JSON.parse(text) as ContainerExport] as const),
);

/** Every part of a container, by kind. */
function partsOf(file: ContainerExport): readonly (readonly [kind: PartKind, part: object])[] {
  const { containerVersion: version } = file;
  const kinds = (["tag", "trigger", "variable", "folder", "builtInVariable"] as const).flatMap((kind) =>
    version[kind].map((part) => [kind, part] as const),
  );
  return [
    ["file", file],
    ["version", version],
    ["container", version.container],
    ...kinds,
    ...version.tag.flatMap(({ setupTag = [], consentSettings }) => [
      ...setupTag.map((setup) => ["setupTag", setup] as const),
      ["consentSettings", consentSettings] as const,
    ]),
    ...version.trigger.flatMap(({ customEventFilter }) =>
      customEventFilter.map((filter) => ["filter", filter] as const),
    ),
  ];
}

/** A list, an object or the kind of a simple value. */
function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

const LISTS = [
  ...["tag", "trigger", "variable", "folder", "builtInVariable", "parameter", "setupTag"],
  ...["customEventFilter", "firingTriggerId", "usageContext", "tagIds"],
];
const OBJECTS = [
  ...["containerVersion", "container", "features", "formatValue"],
  ...["monitoringMetadata", "consentSettings", "consentType"],
];

function expectedKind(member: string): string {
  if (LISTS.includes(member)) return "list";
  if (OBJECTS.includes(member)) return "object";
  return member === "exportFormatVersion" ? "number" : "string";
}

describe.each(containers)("the container of %s", (_name, file) => {
  const parts = partsOf(file);

  test("has what all published exports have, and nothing that none has", () => {
    const wrong = parts.flatMap(([kind, part]) => {
      const { always, ever } = membersOf(kind);
      const members = Object.keys(part);
      return [
        ...always.filter((member) => !members.includes(member)).map((member) => `${kind} lacks ${member}`),
        ...members.filter((member) => !ever.has(member)).map((member) => `no ${kind} has ${member}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test("has lists, objects, texts and numbers where exports have them", () => {
    const wrong = parts.flatMap(([kind, part]) =>
      Object.entries(part)
        .filter(([member, value]) => kindOf(value) !== expectedKind(member))
        .map(([member, value]) => `${kind}.${member} is ${kindOf(value)}`),
    );
    expect(wrong).toEqual([]);
    const features = Object.values(file.containerVersion.container.features);
    expect([...new Set(features.map(kindOf))]).toEqual(["boolean"]);
  });

  test("writes fixed words as exports do, and numbers and truth values as text", () => {
    const { tag, trigger, variable, builtInVariable, container } = file.containerVersion;
    const parameters = [...tag, ...variable, ...trigger.flatMap((one) => one.customEventFilter)].flatMap(
      ({ parameter }) => parameter as readonly Parameter[],
    );
    const consentTypes = tag.flatMap(({ consentSettings }) => consentSettings.consentType?.list ?? []);
    const written: Readonly<Record<string, readonly string[]>> = {
      tagFiringOption: tag.map((one) => one.tagFiringOption),
      consentStatus: tag.map((one) => one.consentSettings.consentStatus),
      usageContext: container.usageContext,
      "parameter.type": [...parameters, ...consentTypes].map(({ type }) => type),
      "filter.type": trigger.flatMap((one) => one.customEventFilter.map(({ type }) => type)),
      "trigger.type": trigger.map(({ type }) => type),
      "builtInVariable.type": builtInVariable.map(({ type }) => type),
      "tag.type": tag.map(({ type }) => type),
      "variable.type": variable.map(({ type }) => type),
    };
    const unknown = Object.entries(written).flatMap(([member, words]) =>
      words.filter((word) => !WORDS[member]?.includes(word)).map((word) => `${member}: ${word}`),
    );
    expect([Object.keys(written), unknown]).toEqual([Object.keys(WORDS), []]);
    expect(parameters.filter((one) => "value" in one && typeof one.value !== "string")).toEqual([]);
  });

  test("refers only to what is in it, by ids and names of which no two are the same", () => {
    const { tag, trigger, variable, folder } = file.containerVersion;
    const triggers = [...trigger.map(({ triggerId }) => triggerId), "2147479573"];
    const names = [...tag, ...variable].map(({ name }) => name);
    const refer = [
      ...tag.flatMap(({ firingTriggerId }) => firingTriggerId.filter((id) => !triggers.includes(id))),
      ...tag.flatMap(({ setupTag = [] }) => setupTag.filter(({ tagName }) => !names.includes(tagName))),
      ...[...tag, ...trigger, ...variable].filter((one) => one.parentFolderId !== folder[0]?.folderId),
    ];
    expect(refer).toEqual([]);
    const kinds = [
      [tag.map(({ tagId }) => tagId), tag.map(({ name }) => name)],
      [trigger.map(({ triggerId }) => triggerId), trigger.map(({ name }) => name)],
      [variable.map(({ variableId }) => variableId), variable.map(({ name }) => name)],
    ].flat();
    for (const each of kinds) expect(new Set(each).size).toBe(each.length);
    const all = [...names, ...trigger.map(({ name }) => name)];
    expect(all.filter((name) => !/^[A-Za-z0-9 _.-]+$/.test(name))).toEqual([]);
  });
});

test("six exports or more were looked at for most kinds of parts", () => {
  expect(membersOf("tag").always).toEqual([
    ...["accountId", "containerId", "tagId", "name", "type", "firingTriggerId"],
    ...["tagFiringOption", "monitoringMetadata"],
  ]);
  expect(membersOf("version").ever.has("description")).toBe(true);
});
