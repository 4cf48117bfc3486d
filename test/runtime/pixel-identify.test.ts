import { afterEach, beforeEach, expect, test } from "vitest";
import { matchEm } from "../../generator/runtime/identifiers/em.js";
import { matchExternalId } from "../../generator/runtime/identifiers/external-id.js";
import { matchPh } from "../../generator/runtime/identifiers/ph.js";
import { grantConsent } from "../../generator/runtime/pixel/consent.js";
import {
  type AdvancedMatching,
  identify,
  type MatchingReaders,
} from "../../generator/runtime/pixel/identify.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { closePage, type FakePage, initialised, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [
    { name: "main", id: "111", consent: [], always: true },
    { name: "survey", id: "222", consent: ["analytics"] },
  ],
};
const LEAD: PixelEvent = {
  event: "form_sent",
  name: "Lead",
  pixels: ["main"],
};
const READERS: MatchingReaders = { em: matchEm, external_id: matchExternalId, ph: matchPh };

const lead = (id: string) => ["trackSingle", "111", "Lead", {}, { eventID: id }];
const known = (data: AdvancedMatching) => identify(WEB, data, READERS);

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("who is known before the library has come is made known by init", () => {
  start(WEB);
  known({ em: "jane@example.com" });
  track(WEB, LEAD, { event_id: "a-1" });
  known({ external_id: "U-1", em: undefined });
  page.load();
  expect(page.calls).toEqual([
    ...initialised("111", { em: "jane@example.com", external_id: "u-1" }),
    lead("a-1"),
  ]);
});

test("who logs in later is made known by a second init, as Meta takes it where it had nothing", () => {
  start(WEB);
  track(WEB, LEAD, { event_id: "a-1" });
  page.load();
  known({ em: " jane@example.com" });
  track(WEB, LEAD, { event_id: "a-2" });
  expect(page.calls).toEqual([
    ...initialised("111"),
    lead("a-1"),
    ["init", "111", { em: "jane@example.com" }],
    lead("a-2"),
  ]);
});

test("more about the same person is not handed on, since Meta would ignore it; a later pixel has it", () => {
  known({ em: "jane@example.com" });
  start(WEB);
  page.load();
  known({ em: " jane@example.com" });
  known({ external_id: "U-1" });
  grantConsent(WEB, "analytics");
  expect(page.calls).toEqual([
    ...initialised("111", { em: "jane@example.com" }),
    ...initialised("222", { em: "jane@example.com", external_id: "u-1" }),
  ]);
  expect(report(WEB).otherPerson).toBe(false);
});

test("who logs out is forgotten: null takes away, and what the contract does not name is not taken", () => {
  start(WEB);
  known({ em: "jane@example.com", external_id: "U-1", password: "secret" });
  known({ em: null });
  track(WEB, LEAD, { event_id: "a-1" });
  page.load();
  expect(page.calls).toEqual([...initialised("111", { external_id: "u-1" }), lead("a-1")]);
});

const OTHER = {
  path: "identify",
  rule: "other-person",
  text: "breaks the rule other-person",
};

test.each([
  ["another id of the shop", { external_id: "U-2" }],
  ["another id, though the address is the same", { external_id: "U-2", em: "jane@example.com" }],
  ["another address after a log-out", { external_id: null, em: "joe@example.com" }],
  ["another telephone", { external_id: null, em: null, ph: "+49 30 5" }],
] as readonly (readonly [string, AdvancedMatching])[])(
  "what another person does on the same page is not sent, until the first one is back: %s",
  (_, data) => {
    known({ external_id: "U-1", em: "jane@example.com", ph: "+49 30 4" });
    start(WEB);
    track(WEB, LEAD, { event_id: "a-1" });
    page.load();
    known(data);
    track(WEB, LEAD, { event_id: "a-2" });
    const isOther = report(WEB).otherPerson;
    known({ external_id: "U-1", em: "jane@example.com", ph: "+49 30 4" });
    track(WEB, LEAD, { event_id: "a-3" });
    expect(page.calls).toEqual([
      ...initialised("111", { external_id: "u-1", em: "jane@example.com", ph: "49304" }),
      lead("a-1"),
      lead("a-3"),
    ]);
    const refused = { event: "form_sent", violations: [OTHER] };
    expect(isOther).toBe(true);
    expect(report(WEB)).toMatchObject({ otherPerson: false, refused: [refused], waiting: 0 });
    expect(page.warnings).toEqual([`[shop] form_sent was not sent: identify ${OTHER.text}`]);
  },
);

test("nothing of one person goes out as another's, who gives less", () => {
  const first = { external_id: "U-1", em: "jane@example.com" };
  known(first);
  known({ em: "john@example.com" });
  start(WEB);
  page.load();
  expect(page.calls).toEqual(initialised("111", { em: "john@example.com" }));
  known(first);
  track(WEB, LEAD, { event_id: "a-1" });
  expect([page.events(), report(WEB).otherPerson]).toEqual([[], true]);
});

test("a pixel that is initialised while another person is there is not given that one's data", () => {
  known({ external_id: "U-1", em: "jane@example.com" });
  start(WEB);
  page.load();
  known({ em: "john@example.com" });
  grantConsent(WEB, "analytics");
  track(WEB, LEAD, { event_id: "a-1" });
  known({ external_id: "U-1", em: "jane@example.com" });
  track(WEB, LEAD, { event_id: "a-2" });
  expect(page.calls).toEqual([
    ...initialised("111", { external_id: "u-1", em: "jane@example.com" }),
    ...initialised("222"),
    lead("a-2"),
  ]);
});

test("what waited while one person was known does not go out with the data of the next", () => {
  known({ em: "jane@example.com" });
  track(WEB, LEAD, { event_id: "a-1" });
  known({ em: "john@example.com" });
  start(WEB);
  page.load();
  track(WEB, LEAD, { event_id: "a-2" });
  expect(page.calls).toEqual([...initialised("111", { em: "john@example.com" }), lead("a-2")]);
  expect(report(WEB)).toMatchObject({ otherPerson: false, refused: [{ violations: [OTHER] }] });
});

test.each([
  ["the same id of the shop", { external_id: "u-1 " }],
  ["the same id with another address", { external_id: "U-1", em: "jane@work.example" }],
  ["what was not known before", { ph: "+49 30 5" }],
] as readonly (readonly [string, AdvancedMatching])[])("it is no other person who has %s", (_, data) => {
  known({ external_id: "U-1", em: "jane@example.com" });
  start(WEB);
  page.load();
  known(data);
  track(WEB, LEAD, { event_id: "a-1" });
  expect(page.events()).toEqual([lead("a-1")]);
  expect(report(WEB).otherPerson).toBe(false);
});
