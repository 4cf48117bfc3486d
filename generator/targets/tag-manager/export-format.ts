/**
 * The file that Tag Manager exports and imports, as far as it is written here. Which of its keys the importer insists on
 * is documented nowhere, so that every key is there that real exports have.
 */
export interface ContainerExport {
  readonly exportFormatVersion: 2;
  readonly exportTime: string;
  readonly containerVersion: ContainerVersion;
}

/** The parts of a container. */
export interface ContainerVersion extends Owned {
  readonly path: string;
  readonly containerVersionId: string;
  /** What the version list shows; here, where the file comes from. */
  readonly description: string;
  readonly container: Container;
  readonly tag: readonly Tag[];
  readonly trigger: readonly Trigger[];
  readonly variable: readonly Variable[];
  readonly folder: readonly Folder[];
  readonly builtInVariable: readonly BuiltInVariable[];
  readonly fingerprint: string;
  readonly tagManagerUrl: string;
}

/** The account and the container that a part belongs to; Tag Manager puts in its own on import. */
export interface Owned {
  readonly accountId: string;
  readonly containerId: string;
}

/** The container itself. */
export interface Container extends Owned {
  readonly path: string;
  readonly name: string;
  readonly publicId: string;
  readonly usageContext: readonly ["WEB"];
  readonly fingerprint: string;
  readonly tagManagerUrl: string;
  readonly features: Readonly<Record<string, boolean>>;
  readonly tagIds: readonly string[];
}

/** A parameter of a tag, a trigger or a variable. Truth values and numbers are written as text. */
export type Parameter =
  | TemplateParameter
  | { readonly type: "BOOLEAN" | "INTEGER"; readonly key?: string; readonly value: string }
  | { readonly type: "LIST"; readonly key?: string; readonly list: readonly Parameter[] }
  | { readonly type: "MAP"; readonly key?: string; readonly map: readonly Parameter[] };

/** A text, in which `{{a variable}}` is replaced. */
export interface TemplateParameter {
  readonly type: "TEMPLATE";
  readonly key?: string;
  readonly value: string;
}

/** What is fired. */
export interface Tag extends Owned {
  readonly tagId: string;
  readonly name: string;
  readonly type: "html";
  readonly parameter: readonly Parameter[];
  readonly fingerprint: string;
  readonly firingTriggerId: readonly string[];
  readonly parentFolderId: string;
  /** What is fired before; exports say no more of one whose failure stops nothing. */
  readonly setupTag?: readonly { readonly tagName: string }[];
  readonly tagFiringOption: "ONCE_PER_EVENT" | "ONCE_PER_LOAD";
  readonly monitoringMetadata: { readonly type: "MAP" };
  readonly consentSettings: {
    readonly consentStatus: "NOT_NEEDED" | "NEEDED";
    readonly consentType?: { readonly type: "LIST"; readonly list: readonly Parameter[] };
  };
}

/** When something is fired. */
export interface Trigger extends Owned {
  readonly triggerId: string;
  readonly name: string;
  readonly type: "CUSTOM_EVENT";
  readonly customEventFilter: readonly [
    { readonly type: "EQUALS"; readonly parameter: readonly TemplateParameter[] },
  ];
  readonly fingerprint: string;
  readonly parentFolderId: string;
}

/** What is read from the data layer. */
export interface Variable extends Owned {
  readonly variableId: string;
  readonly name: string;
  /** `v` reads the data layer, `c` is a constant. */
  readonly type: "v" | "c";
  readonly parameter: readonly Parameter[];
  readonly fingerprint: string;
  readonly parentFolderId: string;
  readonly formatValue: Readonly<Record<string, never>>;
}

/** What groups the parts of one contract in Tag Manager's lists. */
export interface Folder extends Owned {
  readonly folderId: string;
  readonly name: string;
  readonly fingerprint: string;
}

/** A variable that Tag Manager brings. */
export interface BuiltInVariable extends Owned {
  readonly type: "EVENT";
  readonly name: "Event";
}

/** The trigger that Tag Manager brings for the start of every page, before its events. */
export const INITIALIZATION = "2147479573";

/** A text in which Tag Manager finds no variable. */
export function withoutVariables(text: string): string {
  return text.replace(/\{(?=\{)/g, "{ ");
}

/** A text parameter; it may hold `{{a variable}}`, so that no text of a contract may contain two opening braces. */
export function template(key: string, value: string): TemplateParameter {
  return { type: "TEMPLATE", key, value };
}

/** A truth value as a parameter. */
export function truth(key: string, value: boolean): Parameter {
  return { type: "BOOLEAN", key, value: String(value) };
}
