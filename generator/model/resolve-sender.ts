import type { CatalogActionSource, CatalogServerParameter, CatalogUserDataKey } from "../catalog/catalog.js";
import { SYSTEM } from "../catalog/catalog.js";
import type { MirrorAst, RoleAst, UserDataRefAst } from "../contract/ast.js";
import type {
  ParameterModel,
  PixelModel,
  RoleModel,
  SenderModel,
  ServerBranchModel,
  ServerFieldModel,
  SourceModel,
  UserDataModel,
} from "./model.js";
import { identifiersFor, requireIdentifiers, resolveUserData } from "./resolve-user-data.js";
import { lookUpAll, type Scope } from "./scope.js";

/** What the senders of one event share. */
export interface SharedByEvent {
  readonly event: string;
  readonly trigger: string;
  readonly actionSources: readonly CatalogActionSource[];
  readonly parameters: readonly ParameterModel[];
  readonly userData: UserDataModel;
  readonly serverEvent: readonly ServerFieldModel[];
  readonly pixels: readonly PixelModel[] | undefined;
}

/** Makes the canonical source a sender. */
export function canonicalSender(scope: Scope, shared: SharedByEvent, role: RoleModel): SenderModel {
  return sender(scope, shared, role, role.origin, {
    role: "canonical",
    trigger: shared.trigger,
    omits: [],
    stated: [],
    userData: undefined,
  });
}

/** Makes a mirror a sender: its own action source and identifiers replace the event's. */
export function mirrorSender(
  scope: Scope,
  shared: SharedByEvent,
  role: RoleModel,
  ast: MirrorAst,
): SenderModel {
  const omitted = ast.omit.length === 0 ? [] : lookUpOmitted(scope, shared, ast.omit);
  return sender(scope, shared, role, ast, {
    role: "mirror",
    trigger: ast.trigger?.value ?? "",
    omits: omitted.map(({ name }) => name),
    stated: lookUpAll(scope, "action-source", scope.index.actionSources, ast.actionSources, shared.event),
    userData: ast.userData,
  });
}

function lookUpOmitted(
  scope: Scope,
  { parameters, event }: SharedByEvent,
  omit: MirrorAst["omit"],
): readonly ParameterModel[] {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return lookUpAll(scope, "parameter", known, omit, event);
}

interface OwnWords {
  readonly role: SenderModel["role"];
  readonly trigger: string;
  readonly omits: readonly string[];
  readonly stated: readonly CatalogActionSource[];
  readonly userData: UserDataRefAst | undefined;
}

function sender(
  scope: Scope,
  shared: SharedByEvent,
  role: RoleModel,
  origin: RoleAst | MirrorAst,
  own: OwnWords,
): SenderModel {
  const { source } = role;
  const code = source.delivery.code;
  const side = code === "pixel" ? "browser" : code;
  const userData =
    own.userData === undefined ? shared.userData : resolveUserData(scope, own.userData, shared.event);
  const outer = shared.actionSources.length > 0 ? shared.actionSources : source.actionSources;
  const actionSources = own.stated.length > 0 ? own.stated : outer;
  const omitted = new Set(own.omits);
  const pixels = shared.pixels ?? source.pixels ?? scope.everyPixel;
  return {
    source,
    event: role.event,
    fields: role.fields,
    role: own.role,
    trigger: own.trigger,
    side,
    parameters:
      own.omits.length === 0
        ? shared.parameters
        : shared.parameters.filter((parameter) => !omitted.has(parameter.name)),
    omits: own.omits,
    branches:
      side === "browser"
        ? []
        : actionSources.map((actionSource) => branch(scope, shared, source, actionSource, userData)),
    pixels,
    limited: pixels.length < scope.everyPixel.length,
    origin,
  };
}

/** What one action source takes: Meta's demands beside what the event asks for. */
function branch(
  scope: Scope,
  shared: SharedByEvent,
  source: SourceModel,
  actionSource: CatalogActionSource,
  userData: UserDataModel,
): ServerBranchModel {
  const keys: CatalogUserDataKey[] = [];
  for (const names of [actionSource.requiresUserData, channelIdentifiers(scope, shared.serverEvent)]) {
    for (const name of names) {
      const key = scope.index.userDataKeys.get(name);
      if (key !== undefined) keys.push(key);
    }
  }
  return {
    actionSource,
    serverEvent: branchServerEvent(scope, shared.serverEvent, actionSource),
    userData: requireIdentifiers(scope, identifiersFor(actionSource.name, userData), keys),
    constants: presetParameters(source, actionSource),
  };
}

/** What Meta requires is required, whatever the event says. */
function branchServerEvent(
  scope: Scope,
  authored: readonly ServerFieldModel[],
  actionSource: CatalogActionSource,
): readonly ServerFieldModel[] {
  const fields: ServerFieldModel[] = [];
  if (authored.length === 0 && actionSource.requiresServerParameters.length === 0) return fields;
  for (const meta of scope.catalog.serverParameters) {
    const field = authored.length === 0 ? undefined : authored.find((candidate) => candidate.meta === meta);
    const isDemanded =
      meta.givenBy !== "builder" && actionSource.requiresServerParameters.includes(meta.name);
    if (field === undefined) {
      if (isDemanded) fields.push(demandedField(meta));
    } else if (isDemanded && field.presence.kind === "optional") {
      fields.push({ ...field, presence: { kind: "required" } });
    } else fields.push(field);
  }
  return fields;
}

function demandedField(meta: CatalogServerParameter): ServerFieldModel {
  const { name, description, schema } = meta;
  return { name, presence: { kind: "required" }, description, schema, meta, origin: undefined };
}

/** The identifiers that every way of addressing the event's messaging channel needs. */
function channelIdentifiers(scope: Scope, authored: readonly ServerFieldModel[]): readonly string[] {
  if (authored.length === 0) return [];
  const field = authored.find(({ meta }) => meta.valuesIn === "messaging-channels");
  if (field?.presence.kind !== "constant") return [];
  const channel = scope.index.messagingChannels.get(String(field.presence.value));
  const [first, ...others] = channel?.userDataAnyOf ?? [];
  return (first ?? []).filter((key) => others.every((set) => set.includes(key)));
}

/** What Meta requires from such a source in addition: a CRM says that it is one, and which. */
function presetParameters(
  source: SourceModel,
  actionSource: CatalogActionSource,
): ServerBranchModel["constants"] {
  if (source.kind.adds.length === 0) return [];
  return source.kind.adds
    .filter((preset) => preset.actionSource === actionSource.name)
    .map(({ parameter, value }) => ({
      name: parameter,
      value: value.replace(SYSTEM, () => source.system),
    }));
}
