import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { followConsent } from "../../generator/runtime/pixel/signals/follow-consent.js";
import type { ConsentSignal } from "../../generator/runtime/pixel/signals/signal.js";
import { decisions } from "./recorded-consent.js";
import { closeSignalPage, follow, openSignalPage, pass } from "./signal-page.js";

vi.mock("../../generator/runtime/pixel/consent.js", () => import("./recorded-consent.js"));

const SOURCE = { contract: "shop", source: "web" } as PixelSource;

/** A platform that a test answers for. */
interface FakePlatform extends ConsentSignal {
  answer: boolean | undefined;
  isHere: boolean;
  looks: number;
  changed(): void;
}

function platform(answer: boolean | undefined, isHere = true): FakePlatform {
  const heard: (() => void)[] = [];
  return {
    answer,
    isHere,
    looks: 0,
    isThere() {
      this.looks += 1;
      return this.isHere;
    },
    read() {
      return this.answer;
    },
    listen: (changed) => void heard.push(changed),
    changed: () => {
      for (const one of heard) one();
    },
  };
}

beforeEach(() => void openSignalPage());
afterEach(closeSignalPage);

test("what holds at the start and at each change is granted and denied, and nothing twice", () => {
  const one = platform(true);
  follow(one);
  one.changed();
  one.answer = false;
  one.changed();
  one.changed();
  one.answer = true;
  one.changed();
  expect(decisions).toEqual(["grant marketing", "deny marketing", "grant marketing"]);
});

test("an event is no consent: what is not known changes nothing", () => {
  const one = platform(undefined);
  follow(one);
  one.changed();
  expect(decisions).toEqual([]);
  one.answer = true;
  one.changed();
  one.answer = undefined;
  one.changed();
  expect(decisions).toEqual(["grant marketing"]);
});

test("each basis follows its own signal", () => {
  const analytics = platform(false);
  followConsent(SOURCE, { marketing: platform(true), analytics });
  analytics.answer = true;
  analytics.changed();
  expect(decisions).toEqual(["grant marketing", "deny analytics", "grant analytics"]);
});

test("a platform that comes late is found", () => {
  const late = platform(true, false);
  follow(late);
  pass(9_000);
  expect(decisions).toEqual([]);
  late.isHere = true;
  pass(200);
  expect(decisions).toEqual(["grant marketing"]);
});

test("after ten seconds it no longer looks, and only listens", () => {
  const absent = platform(undefined, false);
  follow(absent);
  pass(60_000);
  expect(absent.looks).toBe(50);
  expect(vi.getTimerCount()).toBe(0);
  absent.answer = true;
  absent.changed();
  expect(decisions).toEqual(["grant marketing"]);
});

test("a platform that throws grants nothing, and breaks neither the page nor another basis", () => {
  const fail = () => {
    throw new Error("the platform is broken");
  };
  const broken: ConsentSignal = { isThere: fail, read: fail, listen: fail };
  const deaf: ConsentSignal = { isThere: () => true, read: () => true, listen: fail };
  followConsent(SOURCE, { marketing: broken, analytics: deaf });
  pass(60_000);
  expect(decisions).toEqual(["grant analytics"]);
});

test("signals are the object's own, whatever the page hung on every object", () => {
  const inherited: Readonly<Record<string, ConsentSignal>> = Object.create({ marketing: platform(true) });
  followConsent(SOURCE, inherited);
  pass(60_000);
  expect(decisions).toEqual([]);
});

test("without a page nothing happens", () => {
  closeSignalPage();
  followConsent(SOURCE, { marketing: platform(true) });
  expect(decisions).toEqual([]);
});
