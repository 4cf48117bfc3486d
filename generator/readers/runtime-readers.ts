import { appFlag, extInfo } from "../runtime/server/app-data.js";
import { restriction } from "../runtime/server/restriction.js";
import { amount } from "../runtime/shared/amount.js";
import { constantCurrency, currency, currencyAmong } from "../runtime/shared/currency.js";
import { idEnum, idInteger, idText } from "../runtime/shared/event-id.js";
import { eventTime } from "../runtime/shared/event-time.js";
import { money } from "../runtime/shared/money.js";
import { list } from "../runtime/shared/read-list.js";
import { binding, constant, defaulted, object, optional, required } from "../runtime/shared/read-object.js";
import { saying } from "../runtime/shared/read-saying.js";
import { flag, integer, number, text } from "../runtime/shared/reader.js";
import { url } from "../runtime/shared/url.js";
import { byActionSource } from "../runtime/validators/payload/by-action-source.js";
import { closed } from "../runtime/validators/payload/closed.js";
import { hashes } from "../runtime/validators/payload/hashes.js";
import { identifiers } from "../runtime/validators/payload/identifiers.js";
import { ownId } from "../runtime/validators/payload/own-id.js";
import { sentCurrency } from "../runtime/validators/payload/sent-currency.js";
import { sentEvent } from "../runtime/validators/payload/sent-event.js";
import { sentList } from "../runtime/validators/payload/sent-list.js";
import { sentUrl } from "../runtime/validators/payload/sent-url.js";

interface RuntimeReader {
  /** The module of the function in the output. */
  readonly module: string;
  readonly make: (...args: never[]) => unknown;
}

const READER = "runtime/shared/reader";
const READ_OBJECT = "runtime/shared/read-object";
const EVENT_ID = "runtime/shared/event-id";
const PAYLOAD = "runtime/validators/payload";

/** The runtime's functions that readers and the parts of ids are built from: printed by their names, and called here. */
export const RUNTIME_READERS = {
  text: { module: READER, make: text },
  number: { module: READER, make: number },
  integer: { module: READER, make: integer },
  flag: { module: READER, make: flag },
  list: { module: "runtime/shared/read-list", make: list },
  object: { module: READ_OBJECT, make: object },
  required: { module: READ_OBJECT, make: required },
  optional: { module: READ_OBJECT, make: optional },
  defaulted: { module: READ_OBJECT, make: defaulted },
  constant: { module: READ_OBJECT, make: constant },
  binding: { module: READ_OBJECT, make: binding },
  amount: { module: "runtime/shared/amount", make: amount },
  currency: { module: "runtime/shared/currency", make: currency },
  money: { module: "runtime/shared/money", make: money },
  currencyAmong: { module: "runtime/shared/currency", make: currencyAmong },
  constantCurrency: { module: "runtime/shared/currency", make: constantCurrency },
  restriction: { module: "runtime/server/restriction", make: restriction },
  url: { module: "runtime/shared/url", make: url },
  eventTime: { module: "runtime/shared/event-time", make: eventTime },
  appFlag: { module: "runtime/server/app-data", make: appFlag },
  extInfo: { module: "runtime/server/app-data", make: extInfo },
  idText: { module: EVENT_ID, make: idText },
  idEnum: { module: EVENT_ID, make: idEnum },
  idInteger: { module: EVENT_ID, make: idInteger },
  saying: { module: "runtime/shared/read-saying", make: saying },
  closed: { module: `${PAYLOAD}/closed`, make: closed },
  sentEvent: { module: `${PAYLOAD}/sent-event`, make: sentEvent },
  byActionSource: { module: `${PAYLOAD}/by-action-source`, make: byActionSource },
  identifiers: { module: `${PAYLOAD}/identifiers`, make: identifiers },
  hashes: { module: `${PAYLOAD}/hashes`, make: hashes },
  sentCurrency: { module: `${PAYLOAD}/sent-currency`, make: sentCurrency },
  ownId: { module: `${PAYLOAD}/own-id`, make: ownId },
  sentList: { module: `${PAYLOAD}/sent-list`, make: sentList },
  sentUrl: { module: `${PAYLOAD}/sent-url`, make: sentUrl },
} as const satisfies Readonly<Record<string, RuntimeReader>>;

/** The name of such a function. */
export type RuntimeReaderName = keyof typeof RUNTIME_READERS;
