import { expect, test } from "vitest";
import { brief, contractOf, lineOf, SHOP, verdictsOn } from "./verdicts.js";

const HASH = "a".repeat(64);
const fbq = (rest: string) => brief(`fbq(${rest})`);
const GOOD = "{ value: 25, currency: 'EUR', order_id: 'A-1001' }";

test("calls of fbq", async () => {
  expect(await fbq(`'trackSingle', '11111', 'Purchase', ${GOOD}, { eventID: 'order-A-1001' }`)).toEqual([
    "shop/order_paid from storefront",
  ]);
  expect(await fbq(`'track', 'Purchase', ${GOOD}`)).toMatchInlineSnapshot(`
    [
      "shop/order_paid from storefront",
      "warning[reaches-every-pixel] method reaches every pixel of the page, and the contract limits the event to some: \`trackSingle\` names one",
      "error[missing-event-id] eventID is missing: Meta cannot tell that the copy of \`orders\` is the same event, and counts both",
    ]
  `);
  expect(
    await fbq(`'trackSingle', 11111, 'Purchase', ${GOOD}, { event_id: 'order-A-1001' }`),
  ).toMatchInlineSnapshot(`
    [
      "shop/order_paid from storefront",
      "error[type] pixel must be text: a pixel is not found by a number, and the event is lost",
      "error[misnamed-event-id] options.event_id is not read by \`trackSingle\`: the id is lost, and Meta counts twice. Name it \`eventID\`",
    ]
  `);
  expect(
    await fbq(
      `'track', 'Purchase', { value: 25, currency: 'EUR', order_id: 'A-1001', eventID: 'order-A-1001' }, { eventID: 'order-A-1002' }, {}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "shop/order_paid from storefront",
      "warning[reaches-every-pixel] method reaches every pixel of the page, and the contract limits the event to some: \`trackSingle\` names one",
      "error[misplaced-event-id] parameters.eventID belongs in the options, as \`eventID\`: here it is a parameter like any other, and merges nothing",
      "error[other-event-id] eventID is not the id that the contract makes of these parameters: the other copies of the event have another one",
      "warning[ignored-argument]  has an argument after the options, which the Pixel does not read",
    ]
  `);
  expect(
    await fbq("'trackCustom', 'Purchase', { value, currency: 'EUR', ...more }, options"),
  ).toMatchInlineSnapshot(`
    [
      "shop/order_paid from storefront",
      "warning[standard-event-as-custom] method is for custom events: as one, \`Purchase\` is sent without the checks that the Pixel makes of a standard event",
      "warning[reaches-every-pixel] method reaches every pixel of the page, and the contract limits the event to some: \`trackSingle\` names one",
      "info[unread-value] parameters.value is only known when the page runs, and was not judged",
      "info[unread-value] parameters is only known when the page runs, and was not judged",
      "info[unread-value] eventID is only known when the page runs, and was not judged",
    ]
  `);
  expect(await fbq("'track', 'QuizFinished', parameters, { eventID: id }")).toMatchInlineSnapshot(`
    [
      "shop/quiz_finished from storefront",
      "warning[custom-event-as-standard] method is for standard events: \`QuizFinished\` is a custom one, which the Pixel warns of",
      "warning[reaches-every-pixel] method reaches every pixel of the page, and the contract limits the event to some: \`trackSingle\` names one",
      "info[unread-value] parameters is only known when the page runs, and was not judged",
      "info[unread-value] eventID is only known when the page runs, and was not judged",
    ]
  `);
  expect(
    await fbq("'trackSingleCustom', '22222', 'QuizFinished', {}, { eventID: 'a b' }"),
  ).toMatchInlineSnapshot(`
    [
      "shop/quiz_finished from storefront",
      "error[foreign-pixel] pixel is no pixel of \`quiz_finished\`",
      "error[pattern] eventID must be text that matches the pattern ^[A-Za-z0-9_.-]{1,128}$",
    ]
  `);
  expect(await fbq("'track', 'Purchse'")).toMatchInlineSnapshot(`
    [
      "none",
      "error[unknown-event] event is \`Purchse\`, under which no event of the contract goes to Meta; did you mean \`Purchase\`?",
    ]
  `);
  expect(await fbq("'track', name")).toMatchInlineSnapshot(`
    [
      "none",
      "info[unread-value] event is only known when the page runs, so no event is found by it",
    ]
  `);
});

test("the start of a pixel", async () => {
  expect(await fbq("'init', '11111', { em: 'jane@example.com' }")).toEqual(["none"]);
  expect(
    await fbq("'init', '33333', { email: 'jane@example.com', ph: '1', 'jane@example.com': 1 }"),
  ).toMatchInlineSnapshot(`
    [
      "none",
      "error[foreign-pixel] pixel is none of the contract's pixels",
      "error[unknown-identifier] matching.email is no identifier that the Pixel takes",
      "warning[undeclared-identifier] matching.ph is not listed under \`advancedMatching\` of \`storefront\`",
      "error[unknown-identifier] matching is no identifier that the Pixel takes",
    ]
  `);
  expect(await fbq("'init', 'abc'")).toMatchInlineSnapshot(`
    [
      "none",
      "error[pattern] pixel must be a pixel's id: digits, as a text",
    ]
  `);
});

test("hits", async () => {
  const hit = (query: string) => brief(`https://www.facebook.com/tr/?${query}`);
  const parameters = "cd[value]=25&cd[currency]=EUR&cd[order_id]=A-1001";
  expect(
    await hit(`id=11111&ev=Purchase&${parameters}&eid=order-A-1001&ud[em]=${HASH}&fbp=fb.1.1.1`),
  ).toEqual(["shop/order_paid from storefront"]);
  expect(
    await hit(
      `id=33333&ev=Purchase&cd[value]=25,00&cd[currency]=eur&cd[x]=1&dl=https://a.example/?m=jane@example.com&ud[em]=jane@example.com&ud[email]=x`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "shop/order_paid from storefront",
      "error[foreign-pixel] id is no pixel of \`order_paid\`",
      "error[type] cd[value] must be a number, not text",
      "error[currency] cd[currency] must be a currency of ISO 4217 in capitals, such as EUR",
      "error[required] cd[order_id] is required",
      "error[additionalProperties] cd[x] is not something that the contract sends",
      "error[missing-event-id] eid is missing: Meta cannot tell that the copy of \`orders\` is the same event, and counts both",
      "error[unhashed-identifier] ud[em] is no SHA-256: whoever sees the address can read it",
      "warning[unknown-identifier] ud[email] is no identifier that the Pixel takes",
      "warning[personal-data-in-url] dl holds what looks like an e-mail address; Meta does not want to be told any",
    ]
  `);
  expect(
    await hit("id=11111&ev=SubscribedButtonClick&es=automatic&udff[em]=jane@example.com"),
  ).toMatchInlineSnapshot(`
    [
      "none",
      "info[automatic-event] ev is sent by the Pixel itself, as \`SubscribedButtonClick\`: no event of a contract",
      "error[unhashed-identifier] udff[em] is no SHA-256: whoever sees the address can read it",
    ]
  `);
  expect(await hit("id=11111")).toMatchInlineSnapshot(`
    [
      "none",
      "error[required] ev is missing: it names the event",
    ]
  `);
});

test("pushes to the data layer", async () => {
  expect(
    await brief(
      "dataLayer.push({ event: 'purchase', ecommerce: { value: 25, currency: 'EUR', transaction_id: 'A-1001' } })",
    ),
  ).toEqual(["shop/order_paid from ga4"]);
  expect(await brief("gtag('event', 'purchase', { value: '25', currency: c })")).toMatchInlineSnapshot(`
    [
      "shop/order_paid from ga4",
      "error[type] value must be a number, not text",
      "info[unread-value] currency is only known when the page runs, and was not judged",
      "error[required] transaction_id is missing: the contract takes \`order_id\` from it",
    ]
  `);
  expect(await brief("dataLayer.push({ event: 'purchas' })")).toMatchInlineSnapshot(`
    [
      "none",
      "error[unknown-event] event is \`purchas\`, by which no system of the contract calls an event; did you mean \`purchase\`?",
    ]
  `);
  expect(await brief("gtag('event', 'sign_up')")).toMatchInlineSnapshot(`
    [
      "none",
      "error[unknown-event] event is \`sign_up\`, by which no system of the contract calls an event",
    ]
  `);
  expect(await brief("gtag('event', name)")).toMatchInlineSnapshot(`
    [
      "none",
      "info[unread-value] event is only known when the page runs, so no event is found by it",
    ]
  `);
});

test("what may be several events is judged as the first, and says so", async () => {
  const lead = (name: string, other: string) => `  ${name}:
    action: Asked for the ${name}
    trigger: The form was sent.
    metaEvent: Lead
    canonicalSource: storefront
    eventId: { generatedBy: storefront }
    separateFrom: { ${other}: Another form. }
    consent: marketing
    parameters: { content_name: required }
`;
  const contracts = [contractOf(SHOP + lead("brochure", "call_back") + lead("call_back", "brochure"))];
  const problems = async (parameters: string, event?: string) =>
    (
      await verdictsOn(`https://www.facebook.com/tr/?id=11111&ev=Lead&eid=a${parameters}`, contracts, event)
    ).flatMap((verdict) => [verdict.event?.name, ...verdict.problems.map(lineOf)]);
  expect(await problems("&cd[content_name]=x")).toMatchInlineSnapshot(`
    [
      "brochure",
      "warning[ambiguous-event] ev may be \`brochure\` or \`call_back\`: nothing tells which. It is judged as \`brochure\`; \`--event\` names another",
    ]
  `);
  expect(await problems("")).toMatchInlineSnapshot(`
    [
      "brochure",
      "error[ambiguous-event] ev may be \`brochure\` or \`call_back\`: nothing tells which. It is judged as \`brochure\`; \`--event\` names another",
      "error[required] cd[content_name] is required",
    ]
  `);
  expect(await problems("&cd[content_name]=x", "call_back")).toEqual(["call_back"]);
});

test("a pixel whose id only the page knows may be any; the settings' variables say it", async () => {
  const text = SHOP.replace('"11111"', "MAIN_PIXEL");
  const hit = "https://www.facebook.com/tr/?id=55555&ev=QuizFinished&eid=a";
  const problems = async (variables: Readonly<Record<string, string>>) =>
    (await verdictsOn(hit, [contractOf(text, variables)])).flatMap((verdict) => verdict.problems.map(lineOf));
  expect(await problems({})).toEqual([]);
  expect(await problems({ MAIN_PIXEL: "55555" })).toEqual([]);
  expect(await problems({ MAIN_PIXEL: "66666" })).toEqual([
    "error[foreign-pixel] id is no pixel of `quiz_finished`",
  ]);
});
