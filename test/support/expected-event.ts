import { ParamBuilder, PII_DATA_TYPE, type PiiDataType } from "capi-param-builder-nodejs";
import type {
  Written,
  WrittenContract,
  WrittenExample,
  WrittenField,
  WrittenSending,
} from "./written-contract.js";

type Values = Readonly<Record<string, unknown>>;

/** The kinds of payload that Meta tells apart, each with what no payload of it can be without. */
interface Minimal {
  readonly event: Values;
  readonly custom_data?: Values;
  /** What the example has to give. */
  readonly demands: readonly string[];
}

/** The least that Meta takes (Conversions API, Parameters and its pages on each action source, 2026). */
const MINIMAL: Readonly<Record<string, Minimal>> = {
  website: {
    event: { action_source: "website" },
    demands: ["event_source_url", "user_data.client_user_agent", "user_data.client_ip_address"],
  },
  app: {
    event: { action_source: "app" },
    demands: [
      "app_data.advertiser_tracking_enabled",
      "app_data.application_tracking_enabled",
      "app_data.extinfo",
    ],
  },
  physical_store: { event: { action_source: "physical_store" }, demands: ["user_data.em"] },
  crm_stage: {
    event: { action_source: "system_generated" },
    custom_data: { event_source: "crm" },
    demands: ["custom_data.lead_event_source"],
  },
  renewal: { event: { action_source: "system_generated" }, demands: ["user_data.subscription_id"] },
  email: { event: { action_source: "email" }, demands: ["user_data.em"] },
  phone_call: { event: { action_source: "phone_call" }, demands: ["user_data.ph"] },
  chat: { event: { action_source: "chat" }, demands: ["user_data.ph"] },
  business_messaging: {
    event: { action_source: "business_messaging", messaging_channel: "whatsapp" },
    demands: ["user_data.whatsapp_business_account_id", "user_data.ctwa_clid"],
  },
  other: { event: { action_source: "other" }, demands: ["user_data.em", "user_data.external_id"] },
};

/** Every kind of payload there is. */
export const KINDS: readonly string[] = Object.keys(MINIMAL);

/** Which of Meta's own fields are no texts; the contract says it of its own. */
const TYPES: Readonly<Record<string, string>> = {
  value: "number",
  net_revenue: "number",
  predicted_ltv: "number",
  num_items: "integer",
  quantity: "integer",
  item_price: "number",
  status: "boolean",
  opt_out: "boolean",
  advertiser_tracking_enabled: "integer",
  application_tracking_enabled: "integer",
};

const HASHED: Readonly<Record<string, PiiDataType>> = {
  em: PII_DATA_TYPE.EMAIL,
  ph: PII_DATA_TYPE.PHONE,
  fn: PII_DATA_TYPE.FIRST_NAME,
  ln: PII_DATA_TYPE.LAST_NAME,
  ct: PII_DATA_TYPE.CITY,
  st: PII_DATA_TYPE.STATE,
  zp: PII_DATA_TYPE.ZIP_CODE,
  country: PII_DATA_TYPE.COUNTRY,
  external_id: PII_DATA_TYPE.EXTERNAL_ID,
};

const oracle = new ParamBuilder(["example.com"]);

/** Hashes as Meta's own parameter builder does, without the suffix by which it tells itself apart. */
function hash(key: string, type: PiiDataType, text: string): readonly string[] {
  // Decided otherwise than there: a country's name is looked up, where they take its first two letters.
  const meant = key === "country" && text === "Germany" ? "de" : text;
  const suffixed = oracle.getNormalizedAndHashedPII(meant, type) ?? "";
  return [suffixed.slice(0, suffixed.lastIndexOf("."))];
}

/** An example of an event, as one sender reports it. */
export interface ExpectedCase {
  readonly contract: WrittenContract;
  readonly sending: WrittenSending;
  readonly example: WrittenExample;
}

/** Meta's name of the event. */
export function nameOf({ event }: WrittenSending): string {
  return typeof event.metaEvent === "string" ? event.metaEvent : event.metaEvent.custom;
}

/** The id that the contract's template gives; `undefined` where a sender makes it. */
export function templateId({ sending, example }: ExpectedCase): string | undefined {
  const { eventId, parameters } = sending.event;
  if (typeof eventId !== "string") return undefined;
  return eventId.replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = parameters?.[name];
    const constant = typeof field === "object" ? field.const : undefined;
    return String(constant ?? example.keys?.[name] ?? example.parameters?.[name]);
  });
}

/** The parameters as they are sent: those of the example, and what the contract fills in. */
export function sentParameters({ contract, sending, example }: ExpectedCase): Values {
  const omitted = new Set(sending.mirror?.omit);
  const names = Object.keys(sending.event.parameters ?? {}).filter((name) => !name.includes("."));
  const sent = names
    .filter((name) => !omitted.has(name))
    .map((name) => {
      const fields = [sending.event.parameters?.[name], contract.parameters[name]];
      const filled = filledIn(fields) ?? example.parameters?.[name] ?? standIn(fields);
      return [name, typed(name, filled, contract)] as const;
    });
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

/** What the caller hands over of an example's parameters and keys. */
export function givenParameters(given: ExpectedCase): Values {
  const { contract, sending, example } = given;
  const sent = sentParameters(given);
  return Object.fromEntries(
    Object.entries(example.parameters ?? {})
      .filter(([name]) => Object.hasOwn(sent, name) && !sending.mirror?.omit?.includes(name))
      .map(([name, value]) => [name, typed(name, value, contract)]),
  );
}

/** The example's keys, each of its type. */
export function givenKeys({ sending, example }: ExpectedCase): Values {
  return Object.fromEntries(
    Object.entries(example.keys ?? {}).map(([name, text]) => {
      const field = sending.event.keys?.[name];
      return [name, (typeof field === "object" ? field.type : field) === "integer" ? Number(text) : text];
    }),
  );
}

/** What the caller of a builder knows of the event beside parameters, keys and identifiers. */
export function givenServerFields({ contract, example }: ExpectedCase): Values {
  return Object.fromEntries(
    Object.entries(example.serverEvent ?? {})
      .filter(([name]) => name !== "event_id")
      .map(([name, value]) => [name, typed(name, value, contract)]),
  );
}

/** The identifiers of an example that this sender may give. */
export function givenIdentifiers(given: ExpectedCase): Readonly<Record<string, string>> {
  const { contract, sending, example } = given;
  const written = sending.mirror?.userData ?? sending.event.userData ?? {};
  const profile = typeof written === "string" ? (contract.userData[written] ?? {}) : written;
  const names = new Set([
    ...(profile.required ?? []),
    ...(profile.atLeastOneOf ?? []).flat(),
    ...(profile.optional ?? []),
    ...(actionSourceOf(given) === "website" ? ["client_user_agent"] : []),
  ]);
  return Object.fromEntries(Object.entries(example.userData ?? {}).filter(([name]) => names.has(name)));
}

/** Which kind of payload an example is. */
export function kindOf(given: ExpectedCase): string {
  const actionSource = actionSourceOf(given);
  if (actionSource !== "system_generated") return actionSource;
  return given.contract.sources[given.sending.source]?.kind === "crm" ? "crm_stage" : "renewal";
}

/** The payload that must come of an example: the least of its kind, its id, and what the example adds. */
export function expectedPayload(given: ExpectedCase, event_id: string): Values {
  const { contract, sending } = given;
  const minimal = MINIMAL[kindOf(given)];
  const { event_time, action_source: _, customer_segmentation, ...fields } = givenServerFields(given);
  const constants = Object.entries(sending.event.serverEvent ?? {}).flatMap(([name, field]) =>
    typeof field === "object" && field.const !== undefined ? [[name, field.const] as const] : [],
  );
  const { customer_segmentation: segment = customer_segmentation, ...others } = Object.fromEntries(constants);
  const identifiers = Object.entries(givenIdentifiers(given)).map(([key, text]) => {
    const type = HASHED[key];
    return [key, type === undefined ? text : hash(key, type, text)] as const;
  });
  const custom_data = {
    ...minimal?.custom_data,
    ...(minimal?.custom_data && { lead_event_source: contract.sources[sending.source]?.system }),
    ...sentParameters(given),
    ...(segment !== undefined && { customer_segmentation: segment }),
  };
  return {
    event_name: nameOf(sending),
    event_time: Date.parse(String(event_time)) / 1000,
    event_id,
    ...minimal?.event,
    ...others,
    ...fields,
    user_data: Object.fromEntries(identifiers),
    ...(Object.keys(custom_data).length > 0 && { custom_data }),
  };
}

/** What the least payload of an example's kind has, and this one has not. */
export function missingOf(given: ExpectedCase, payload: unknown): readonly string[] {
  const { demands = [] } = MINIMAL[kindOf(given)] ?? {};
  return demands.filter((path) => {
    const reached = path
      .split(".")
      .reduce<unknown>((value, name) => (value as Values | undefined)?.[name], payload);
    return reached === undefined;
  });
}

function actionSourceOf({ contract, sending, example }: ExpectedCase): string {
  const source = contract.sources[sending.source];
  const byKind = { crm: "system_generated", pos: "physical_store", app: "app" }[source?.kind ?? ""];
  const stated = sending.mirror?.actionSource ?? sending.event.actionSource ?? source?.actionSource ?? byKind;
  return typeof stated === "string" ? stated : String(example.serverEvent?.["action_source"]);
}

function filledIn(fields: readonly (WrittenField | undefined)[]): string | undefined {
  return fields.flatMap((field) => (typeof field === "object" ? (field.const ?? []) : [])).at(0);
}

function standIn(fields: readonly (WrittenField | undefined)[]): string | undefined {
  return fields.flatMap((field) => (typeof field === "object" ? (field.default ?? []) : [])).at(0);
}

function typed(name: string, written: Written | undefined, contract: WrittenContract): unknown {
  if (Array.isArray(written)) return written.map((item: Written) => typed(name, item, contract));
  if (typeof written === "object") {
    const members = Object.entries(written);
    return Object.fromEntries(members.map(([member, value]) => [member, typed(member, value, contract)]));
  }
  const field = contract.parameters[name];
  const type = (typeof field === "object" ? field.type : undefined) ?? TYPES[name];
  if (type === "number" || type === "integer") return written === undefined ? undefined : Number(written);
  return type === "boolean" && written !== undefined ? written === "true" : written;
}
