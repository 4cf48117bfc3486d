/** What a sender does with an answer, by what is to blame for it. */
export type Handling = "access" | "event" | "request" | "retry" | "search" | "wait";

/** What is known of an answer. */
export interface MetaAnswer {
  readonly handling: Handling;
  /** What it means, and what to do about it. */
  readonly text: string;
}

/** What Meta's codes mean, by code or by code and subcode. */
export const META_ANSWERS: Readonly<Record<string, MetaAnswer>> = {
  "1": {
    handling: "retry",
    text: "Meta failed, and does not say why. Nothing: the sender tries again. If it lasts, look at Meta's status page.",
  },
  "10": {
    handling: "access",
    text: "The token may not send to this dataset. Give the token's system user the right to the dataset, and the app the access that Meta asks for.",
  },
  "100": {
    handling: "search",
    text: "A parameter is invalid; Meta does not say which. Check the event with event-contract validate.",
  },
  "100/2804001": {
    handling: "event",
    text: "Meta refuses an event with a subcode whose meaning is unknown. Check the event with event-contract validate; Events Manager may say more.",
  },
  "100/2804003": {
    handling: "event",
    text: "The event happened longer ago than Meta takes. Send sooner; what is older cannot be sent any more. The sender hands back what is about to become too old.",
  },
  "100/2804004": {
    handling: "event",
    text: "The time of the event is in the future. Set the clock, and give times with their time zone.",
  },
  "100/2804007": {
    handling: "event",
    text: "Meta refuses an event with a subcode whose meaning is unknown. Check the event with event-contract validate; Events Manager may say more.",
  },
  "100/2804008": {
    handling: "event",
    text: "A member of contents has no id. Give every item an id.",
  },
  "100/2804009": {
    handling: "event",
    text: "A Purchase has no value or no currency. Send both. Stages of a CRM must not be called Purchase.",
  },
  "100/2804010": {
    handling: "event",
    text: "A Purchase has no value or no currency. Send both. Stages of a CRM must not be called Purchase.",
  },
  "100/2804011": {
    handling: "event",
    text: "Meta does not take the currency for a Purchase. Convert the amount into a currency that Meta takes.",
  },
  "100/2804014": {
    handling: "event",
    text: "Meta refuses an event with a subcode whose meaning is unknown. Check the event with event-contract validate; Events Manager may say more.",
  },
  "100/2804016": {
    handling: "event",
    text: "An identifier came as plain text. Build the event with the generated builder, which hashes.",
  },
  "100/2804017": {
    handling: "event",
    text: "Meta refuses an event with a subcode whose meaning is unknown. Check the event with event-contract validate; Events Manager may say more.",
  },
  "100/2804019": {
    handling: "event",
    text: "A required parameter is missing. Check the event with event-contract validate.",
  },
  "100/2804023": {
    handling: "event",
    text: "An amount has no currency. Send both, or neither.",
  },
  "100/2804030": {
    handling: "event",
    text: "The event lacks the choice about limited data use that Meta asked for in July 2020. State data_processing_options.",
  },
  "100/2804036": {
    handling: "event",
    text: "The lead's id is not one of Meta's. Send the id that Meta gave the lead, unchanged.",
  },
  "100/2804043": {
    handling: "event",
    text: "The app's extinfo is incomplete. Fill the system's version at least.",
  },
  "100/2804048": {
    handling: "event",
    text: "Meta refuses an event with a subcode whose meaning is unknown. Check the event with event-contract validate; Events Manager may say more.",
  },
  "100/2804050": {
    handling: "event",
    text: "The user data identifies nobody, or could be anybody's. Send an e-mail address, a telephone number, a click id or another identifier of one person.",
  },
  "100/2804063": {
    handling: "event",
    text: "A messaging event has no messaging_channel. Name the channel in the contract.",
  },
  "100/2804066": {
    handling: "event",
    text: "Meta does not take this event name for messaging. Use one of the names for messaging, as LeadSubmitted in place of Lead.",
  },
  "100/2804069": {
    handling: "event",
    text: "A messaging event does not say whose page or account it belongs to. Send page_id or whatsapp_business_account_id.",
  },
  "100/2804072": {
    handling: "event",
    text: "The page is not the one of the ad that was clicked. Send the page that the ad belongs to.",
  },
  "100/2804079": {
    handling: "event",
    text: "An Instagram event has no ig_account_id. Send ig_account_id.",
  },
  "100/2804087": {
    handling: "event",
    text: "The click id is none that Meta gave out. Send ctwa_clid unchanged, as the webhook had it.",
  },
  "100/2804116": {
    handling: "event",
    text: "A messaging event does not say whose page or account it belongs to. Send page_id or whatsapp_business_account_id.",
  },
  "100/2804132": {
    handling: "event",
    text: "The dataset is not that of the WhatsApp Business account. Send to the dataset that is connected with the account.",
  },
  "100/33": {
    handling: "access",
    text: "There is no dataset with this id, or the token cannot see it. Check the pixel's id, and that the token's system user has a right to it.",
  },
  "102": {
    handling: "access",
    text: "The session behind the token ended. Create a new token.",
  },
  "104": {
    handling: "access",
    text: "Meta wants a proof of the app with each call, and none or a wrong one came. Let the app not require the proof, or send with a token of another app.",
  },
  "105": {
    handling: "search",
    text: "The request has too many parameters; Meta does not say where. Check the event with event-contract validate.",
  },
  "17": {
    handling: "wait",
    text: "The user or account of the token made too many calls. Send fewer, larger requests, or with a token of a system user of its own.",
  },
  "190": {
    handling: "access",
    text: "The access token is wrong, expired or withdrawn. Create a new token in Events Manager, or with a system user, and start the sender with it.",
  },
  "2": {
    handling: "retry",
    text: "Meta's service is down for a while. Nothing: the sender tries again. If it lasts, look at Meta's status page.",
  },
  "200": {
    handling: "access",
    text: "The token may not send to this dataset. Give the token's system user the right to the dataset, and the app the access that Meta asks for.",
  },
  "2500": {
    handling: "request",
    text: "The address of the call or its version is wrong. Check api_version and url.",
  },
  "270": {
    handling: "access",
    text: "The token may not send to this dataset. Give the token's system user the right to the dataset, and the app the access that Meta asks for.",
  },
  "294": {
    handling: "access",
    text: "The token may not send to this dataset. Give the token's system user the right to the dataset, and the app the access that Meta asks for.",
  },
  "3": {
    handling: "access",
    text: "The endpoint does not know the call, or the app may not make it. Check that the app may use the Conversions API.",
  },
  "32": {
    handling: "wait",
    text: "Too many calls were made for the page. Send fewer, larger requests.",
  },
  "341": {
    handling: "wait",
    text: "The app reached a limit of Meta's. Wait; if it lasts, the app's dashboard names the limit.",
  },
  "368": {
    handling: "access",
    text: "Meta blocked the action for its policies. Look in the business's support home for what was blocked, and have it reviewed. Do not try again before that.",
  },
  "4": {
    handling: "wait",
    text: "The app made too many calls. Send fewer, larger requests, and ask Meta for more calls if it lasts.",
  },
  "5000": {
    handling: "retry",
    text: "Meta failed, and does not say why. Nothing: the sender tries again.",
  },
  "613": {
    handling: "wait",
    text: "Too many calls in a short time. Send fewer, larger requests.",
  },
  "80000": {
    handling: "wait",
    text: "Too many calls for this use of the Marketing API. Send fewer, larger requests; the app's dashboard shows the usage.",
  },
  "80003": {
    handling: "wait",
    text: "Too many calls for this use of the Marketing API. Send fewer, larger requests; the app's dashboard shows the usage.",
  },
  "80004": {
    handling: "wait",
    text: "Too many calls for this use of the Marketing API. Send fewer, larger requests; the app's dashboard shows the usage.",
  },
  "80014": {
    handling: "wait",
    text: "Too many calls for this use of the Marketing API. Send fewer, larger requests; the app's dashboard shows the usage.",
  },
  "803": {
    handling: "access",
    text: "Meta finds nothing under the id. Check the pixel's id.",
  },
};
