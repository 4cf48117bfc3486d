/**
 * Which members the parts of containers have that other people exported and published, as far as each was read, on
 * 2026-11-29: names only, nothing of what they hold. `?` marks what some parts of an export have and others have not.
 */
export interface ExportShape {
  readonly source: string;
  readonly file?: string;
  readonly version?: string;
  readonly container?: string;
  readonly tag?: string;
  readonly setupTag?: string;
  readonly consentSettings?: string;
  readonly trigger?: string;
  readonly filter?: string;
  readonly variable?: string;
  readonly folder?: string;
  readonly builtInVariable?: string;
}

const OWNED = "accountId containerId";
const BUILT_IN = `${OWNED} type name`;
const FILTER = "type parameter";
const FOLDER = `${OWNED} folderId name fingerprint`;
const CONTAINER = `path ${OWNED} name publicId usageContext tagManagerUrl`;
const VERSION = `path ${OWNED} containerVersionId container tag tagManagerUrl`;

/** Nine of them, from 2021 to 2026. */
export const EXPORTS: readonly ExportShape[] = [
  {
    source: "stape-io/shopify-gtm-container-templates @b82b7ca, fb-web.json (2024)",
    file: "exportFormatVersion exportTime containerVersion",
    version: `${VERSION} trigger variable folder builtInVariable fingerprint customTemplate`,
    container: `${CONTAINER} fingerprint features tagIds`,
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId parentFolderId tagFiringOption monitoringMetadata consentSettings`,
    consentSettings: "consentStatus",
    trigger: `${OWNED} triggerId name type customEventFilter fingerprint parentFolderId`,
    filter: FILTER,
    variable: `${OWNED} variableId name type parameter fingerprint parentFolderId formatValue`,
    folder: FOLDER,
    builtInVariable: BUILT_IN,
  },
  {
    source: "stape-io/shopify-gtm-container-templates @13ec222, ga4-gads-web.json (2024), its beginning",
    file: "exportFormatVersion exportTime containerVersion",
    container: `${CONTAINER} fingerprint features tagIds`,
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId parentFolderId tagFiringOption monitoringMetadata consentSettings`,
    consentSettings: "consentStatus",
  },
  {
    source: "yireo/Yireo_GoogleTagManager2 @8b1f4fe, docs/gtm-example.json (2022)",
    file: "exportFormatVersion containerVersion",
    version: `${VERSION} trigger variable builtInVariable fingerprint`,
    container: `${CONTAINER} fingerprint features tagIds`,
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId tagFiringOption monitoringMetadata consentSettings`,
    consentSettings: "consentStatus",
    trigger: `${OWNED} triggerId name type customEventFilter fingerprint`,
    filter: FILTER,
    variable: `${OWNED} variableId name type parameter fingerprint formatValue`,
    builtInVariable: BUILT_IN,
  },
  {
    source: "yireo/Yireo_GoogleTagManager2 @583ca75, docs/gtm-consent-example.json (2025), shortened by hand",
    file: "exportFormatVersion containerVersion",
    version: `${VERSION} trigger variable builtInVariable`,
    container: `${CONTAINER} features tagIds`,
    tag: `${OWNED} tagId name type parameter firingTriggerId tagFiringOption monitoringMetadata consentSettings`,
    consentSettings: "consentStatus",
    trigger: `${OWNED} triggerId name type customEventFilter`,
    filter: FILTER,
    variable: `${OWNED} variableId name type parameter formatValue`,
    builtInVariable: BUILT_IN,
  },
  {
    source: "contentstack-personalize-examples/nextjs-example-launch-gtm @68ac27c, gtm-container.json (2025)",
    file: "exportFormatVersion exportTime containerVersion",
    version: `${VERSION} trigger variable builtInVariable fingerprint customTemplate`,
    container: `${CONTAINER} fingerprint features tagIds`,
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId setupTag? tagFiringOption monitoringMetadata consentSettings`,
    setupTag: "tagName",
    consentSettings: "consentStatus",
    filter: FILTER,
    variable: `${OWNED} variableId name type parameter fingerprint formatValue`,
    builtInVariable: BUILT_IN,
  },
  {
    source: "phonRathana/Google-gtag.js-setting @042d6c8, GTM-TJ9ZT8S_v8.json.js (2023), a saved version",
    file: "exportFormatVersion exportTime containerVersion",
    version: `${VERSION} name description trigger variable folder builtInVariable fingerprint customTemplate`,
    container: `${CONTAINER} fingerprint features tagIds`,
    tag: `${OWNED} tagId name type notes? parameter? fingerprint firingTriggerId parentFolderId? tagFiringOption paused? monitoringMetadata consentSettings`,
    consentSettings: "consentStatus",
  },
  {
    source: "a container for split tests (2023) in a wiki page whose repository was not told, Custom HTML",
    file: "exportFormatVersion exportTime containerVersion",
    version: `${VERSION} variable folder fingerprint`,
    container: `${CONTAINER} fingerprint features tagIds`,
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId parentFolderId tagFiringOption monitoringMetadata consentSettings`,
    consentSettings: "consentStatus",
    folder: FOLDER,
  },
  {
    source: "a container for Consent Mode (2021) whose repository was not told, Custom HTML",
    file: "exportFormatVersion exportTime containerVersion",
    version: `${VERSION} trigger variable builtInVariable fingerprint`,
    container: `${CONTAINER} fingerprint`,
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId tagFiringOption monitoringMetadata`,
    trigger: `${OWNED} triggerId name type customEventFilter fingerprint`,
    filter: FILTER,
    variable: `${OWNED} variableId name type parameter fingerprint formatValue`,
    builtInVariable: BUILT_IN,
  },
  {
    source: "a hotel's parts (2025) whose repository was not told, Custom HTML with a consent check",
    tag: `${OWNED} tagId name type parameter fingerprint firingTriggerId parentFolderId? tagFiringOption monitoringMetadata consentSettings`,
    consentSettings: "consentStatus consentType?",
    trigger: `${OWNED} triggerId name type customEventFilter filter? fingerprint parentFolderId?`,
    filter: FILTER,
    variable: `${OWNED} variableId name type parameter fingerprint parentFolderId? formatValue?`,
  },
];

/** The kinds of parts that an export tells of. */
export type PartKind = Exclude<keyof ExportShape, "source">;

/** What every export has of a kind, and what any has. */
export function membersOf(kind: PartKind): {
  readonly always: readonly string[];
  readonly ever: ReadonlySet<string>;
} {
  const shapes = EXPORTS.flatMap((shape) => shape[kind] ?? []).map((members) => members.split(" "));
  const ever = new Set(shapes.flat().map((member) => member.replace("?", "")));
  return { always: [...ever].filter((member) => shapes.every((shape) => shape.includes(member))), ever };
}

/** Members whose values are words in capitals, with all that exports have there of what we write. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  tagFiringOption: ["ONCE_PER_EVENT", "ONCE_PER_LOAD"],
  consentStatus: ["NOT_SET", "NOT_NEEDED", "NEEDED"],
  usageContext: ["WEB"],
  "parameter.type": ["TEMPLATE", "BOOLEAN", "INTEGER", "LIST", "MAP"],
  "filter.type": ["EQUALS"],
  "trigger.type": ["CUSTOM_EVENT"],
  "builtInVariable.type": ["EVENT"],
  "tag.type": ["html"],
  "variable.type": ["v", "c"],
};
