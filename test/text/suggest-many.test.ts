import { expect, test } from "vitest";
import { suggestAmong } from "../../generator/text/suggest.js";

const names = (count: number) => Array.from({ length: count }, (_, index) => `name-${index}`);
const answers = (count: number) => {
  const suggest = suggestAmong([...names(count), "checkout"]);
  return Array.from({ length: 5000 }, () => suggest("chekout").length).filter((found) => found === 1).length;
};

test("of few candidates any number of words is compared", () => {
  expect(answers(100)).toBe(5000);
});

test("of very many candidates some thousand words are, since no more is listed", () => {
  const suggest = suggestAmong(names(20_000));
  const isAnswered = Array.from({ length: 3000 }, (_, index) => suggest(`name_${10_000 + index}`).length > 0);
  expect([isAnswered.slice(0, 1000).every(Boolean), isAnswered.at(-1)]).toEqual([true, false]);
});
