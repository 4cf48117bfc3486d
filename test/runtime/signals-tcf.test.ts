import { afterEach, expect, test, vi } from "vitest";
import { tcf } from "../../generator/runtime/pixel/signals/tcf.js";
import { closeSignalPage, follow, openSignalPage, pass, withEveryObjectHaving } from "./signal-page.js";

vi.mock("../../generator/runtime/pixel/consent.js", () => import("./recorded-consent.js"));

afterEach(closeSignalPage);

type Listener = (data: unknown, success: boolean) => void;

/** A platform of the framework, which calls each listener at once with what it has. */
function framework(first: unknown) {
  let current = first;
  const listeners: Listener[] = [];
  const calls: unknown[] = [];
  const api = (command: string, version: number, listener: Listener) => {
    calls.push([command, version]);
    listeners.push(listener);
    listener(current, true);
  };
  const tell = (data: unknown, success = true) => {
    current = data;
    for (const listener of listeners) listener(data, success);
  };
  return { api, tell, calls };
}

const told = (eventStatus: string, consents: object, more: object = {}) => ({
  eventStatus,
  gdprApplies: true,
  purpose: { consents },
  ...more,
});
const ALL = { "1": true, "3": true, "4": true };

test("a visitor who has agreed before is known when it is loaded", () => {
  const { api, calls } = framework(told("tcloaded", ALL));
  openSignalPage({ __tcfapi: api });
  expect(follow(tcf([1, 3, 4]))).toEqual(["grant marketing"]);
  expect(calls).toEqual([["addEventListener", 2]]);
});

test("it is called at once while the platform loads, which says nothing", () => {
  const { api, tell } = framework({ cmpStatus: "loading" });
  openSignalPage({ __tcfapi: api });
  const decisions = follow(tcf([1]));
  tell(told("tcloaded", { "1": true }, { gdprApplies: undefined }));
  expect(decisions).toEqual([]);
  tell(told("tcloaded", ALL));
  expect(decisions).toEqual(["grant marketing"]);
});

test("each purpose has to have consent; one that is missing has none", () => {
  const { api, tell } = framework(told("useractioncomplete", { "1": true, "3": true }));
  openSignalPage({ __tcfapi: api });
  const decisions = follow(tcf([1, 3, 4]));
  tell(told("useractioncomplete", ALL));
  tell(told("useractioncomplete", { ...ALL, "4": false }));
  tell(told("useractioncomplete", ALL));
  tell(told("useractioncomplete", {}));
  expect(decisions).toEqual([
    "deny marketing",
    "grant marketing",
    "deny marketing",
    "grant marketing",
    "deny marketing",
  ]);
});

test("the purposes are keys, and not places of a list", () => {
  const { api } = framework({ ...told("tcloaded", {}), purpose: { consents: [true, false] } });
  openSignalPage({ __tcfapi: api });
  expect(follow(tcf([1]))).toEqual(["deny marketing"]);
});

test("the dialog that opens again decides nothing", () => {
  const { api, tell } = framework(told("cmpuishown", {}));
  openSignalPage({ __tcfapi: api });
  const decisions = follow(tcf([1]));
  tell(told("cmpuishown", ALL));
  expect(decisions).toEqual([]);
  tell(told("useractioncomplete", ALL));
  tell(told("cmpuishown", {}));
  expect(decisions).toEqual(["grant marketing"]);
});

test("where the GDPR does not apply there are no consent fields: neither yes nor no", () => {
  const { api, tell } = framework({ eventStatus: "tcloaded", gdprApplies: false, cmpId: 1 });
  openSignalPage({ __tcfapi: api });
  const decisions = follow(tcf([1, 3, 4]));
  tell({ eventStatus: "tcloaded", gdprApplies: false, purpose: { consents: ALL } });
  expect(decisions).toEqual([]);
});

test("a call without success says nothing, nor does one without data", () => {
  const { api, tell } = framework(null);
  openSignalPage({ __tcfapi: api });
  const decisions = follow(tcf([1]));
  tell(told("tcloaded", ALL), false);
  tell(undefined);
  expect(decisions).toEqual([]);
});

test("an interface that comes later is found", () => {
  const page = openSignalPage();
  const decisions = follow(tcf([1]));
  pass(3_000);
  page.window["__tcfapi"] = framework(told("tcloaded", ALL)).api;
  pass(200);
  expect(decisions).toEqual(["grant marketing"]);
});

test("what a page hung on every object is no purpose", () => {
  withEveryObjectHaving("1", true, () => {
    const { api } = framework(told("tcloaded", { "3": true }));
    openSignalPage({ __tcfapi: api });
    expect(follow(tcf([1]))).toEqual(["deny marketing"]);
  });
});
