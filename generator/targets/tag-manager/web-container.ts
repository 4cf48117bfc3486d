import { header } from "../../emit/header.js";
import type { Model } from "../../model/model.js";
import {
  type ContainerExport,
  INITIALIZATION,
  type Owned,
  type Parameter,
  type Tag,
  type Trigger,
  template,
  truth,
  type Variable,
  withoutVariables,
} from "./export-format.js";
import { PartNames } from "./part-names.js";
import { StableIds } from "./stable-id.js";
import type { WebParts } from "./web-parts.js";

/** Google's name for the consent that advertising needs, which Tag Manager checks before it fires. */
export const CONSENT_TYPE = "ad_storage";

const OWNER: Owned = { accountId: "0", containerId: "0" };

const BANNER: Tag["consentSettings"] = {
  consentStatus: "NEEDED",
  consentType: { type: "LIST", list: [{ type: "TEMPLATE", value: CONSENT_TYPE }] },
};

/** Constant, since nothing here reads a clock: the importer takes any time. */
const EXPORT_TIME = "2026-01-01 00:00:00";

/** The container as Tag Manager imports it. */
export function webContainer(model: Model, parts: WebParts): ContainerExport {
  const { prefix } = parts;
  const folderId = new StableIds().of(prefix);
  const triggers = triggersOf(parts, folderId);
  const variables = variablesOf(parts, folderId);
  const tags = tagsOf(parts, triggers, folderId);
  const path = `accounts/${OWNER.accountId}/containers/${OWNER.containerId}`;
  return {
    exportFormatVersion: 2,
    exportTime: EXPORT_TIME,
    containerVersion: {
      path: `${path}/versions/0`,
      ...OWNER,
      containerVersionId: "0",
      description: withoutVariables(header(model).join(" ")),
      container: {
        path,
        ...OWNER,
        name: prefix,
        publicId: "GTM-XXXXXXX",
        usageContext: ["WEB"],
        fingerprint: "0",
        tagManagerUrl: `https://tagmanager.google.com/#/container/${path}/workspaces?apiLink=container`,
        features: FEATURES,
        tagIds: ["GTM-XXXXXXX"],
      },
      tag: tags,
      trigger: triggers,
      variable: variables,
      folder: [{ ...OWNER, folderId, name: prefix, fingerprint: "0" }],
      builtInVariable: [{ ...OWNER, type: "EVENT", name: "Event" }],
      fingerprint: "0",
      tagManagerUrl: `https://tagmanager.google.com/#/versions/${path}/versions/0?apiLink=version`,
    },
  };
}

function triggersOf(parts: WebParts, parentFolderId: string): readonly Trigger[] {
  const ids = new StableIds();
  const names = new PartNames(parts.prefix);
  const events = new Set([...parts.events, ...parts.consents].map(({ trigger }) => trigger));
  return [...events].map((event) => ({
    ...OWNER,
    triggerId: ids.of(event),
    name: names.of(event),
    type: "CUSTOM_EVENT",
    customEventFilter: [
      { type: "EQUALS", parameter: [template("arg0", "{{_event}}"), template("arg1", event)] },
    ],
    fingerprint: "0",
    parentFolderId,
  }));
}

function tagsOf(parts: WebParts, triggers: readonly Trigger[], parentFolderId: string): readonly Tag[] {
  const ids = new StableIds();
  const triggerOf = (event: string) =>
    triggers.find(({ customEventFilter }) => customEventFilter[0].parameter[1]?.value === event)?.triggerId ??
    "";
  const html = (name: string, script: string) => ({
    ...OWNER,
    tagId: ids.of(name),
    name,
    type: "html" as const,
    parameter: [template("html", script), truth("supportDocumentWrite", false)],
    fingerprint: "0",
    parentFolderId,
    monitoringMetadata: { type: "MAP" as const },
  });
  const afterBase = { setupTag: [{ tagName: parts.base.name }] };
  return [
    {
      ...html(parts.base.name, parts.base.script),
      firingTriggerId: [INITIALIZATION],
      tagFiringOption: "ONCE_PER_LOAD",
      consentSettings: { consentStatus: "NOT_NEEDED" },
    },
    ...parts.consents.map(
      ({ name, script, trigger, isBanner }): Tag => ({
        ...html(name, script),
        ...afterBase,
        firingTriggerId: [...(isBanner ? [INITIALIZATION] : []), triggerOf(trigger)],
        tagFiringOption: "ONCE_PER_EVENT",
        consentSettings: isBanner ? BANNER : { consentStatus: "NOT_NEEDED" },
      }),
    ),
    ...parts.events.map(
      ({ name, script, trigger }): Tag => ({
        ...html(name, script),
        ...afterBase,
        firingTriggerId: [triggerOf(trigger)],
        tagFiringOption: "ONCE_PER_EVENT",
        consentSettings: { consentStatus: "NOT_NEEDED" },
      }),
    ),
  ];
}

function variablesOf({ layer, constants }: WebParts, parentFolderId: string): readonly Variable[] {
  const ids = new StableIds();
  const variable = (name: string, type: Variable["type"], parameter: readonly Parameter[]): Variable => ({
    ...OWNER,
    variableId: ids.of(name),
    name,
    type,
    parameter,
    fingerprint: "0",
    parentFolderId,
    formatValue: {},
  });
  return [
    ...[...constants].map(([name, { value }]) => variable(name, "c", [template("value", value)])),
    ...[...layer].map(([name, path]) =>
      variable(name, "v", [
        { type: "INTEGER", key: "dataLayerVersion", value: "2" },
        truth("setDefaultValue", false),
        template("name", path),
      ]),
    ),
  ];
}

/** What a new container can do, as exports list it. */
const FEATURES = {
  supportUserPermissions: true,
  supportEnvironments: true,
  supportWorkspaces: true,
  supportGtagConfigs: false,
  supportBuiltInVariables: true,
  supportClients: false,
  supportFolders: true,
  supportTags: true,
  supportTemplates: true,
  supportTriggers: true,
  supportVariables: true,
  supportVersions: true,
  supportZones: true,
  supportTransformations: false,
};
