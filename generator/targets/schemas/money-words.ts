import type { ParameterModel } from "../../model/model.js";
import { type Amount, amountsOf, currencyOf } from "../../readers/money-recipe.js";
import type { MemberSchema } from "../../value/value-schema.js";
import type { JsonSchema, Keywords } from "./json-schema.js";
import type { SchemaScope } from "./schema-scope.js";

/** What a caller gives: an amount requires its currency, unless that is required anyway or filled in. */
export function moneyWords(parameters: readonly ParameterModel[], { definitions }: SchemaScope): Keywords {
  const currency = currencyOf(parameters);
  if (currency?.presence.kind !== "optional") return {};
  const given = { [currency.name]: { type: currency.schema.type } };
  const withCurrency = { required: [currency.name], properties: given };
  const demands = amountsOf(parameters).map((amount) => {
    const { name, loss, member } = amount;
    if (loss === "object" && member === undefined) return withCurrency;
    const rule = { type: ["object", "null"], anyOf: [without(amount), withCurrency] };
    return definitions.refer(`${name}.with.${currency.name}`, rule);
  });
  return demands.length === 0 ? {} : { allOf: demands };
}

/** What is given has no such amount: where one is filled in, there must not even be an item. */
function without({ name, field, member }: Amount): JsonSchema {
  if (member === undefined) return { properties: { [name]: { type: "null" } } };
  const { kind } = member.presence;
  if (kind === "constant" || kind === "default") return { properties: { [field.name]: { maxItems: 0 } } };
  const item = { properties: { [member.name]: { type: "null" } } };
  return { properties: { [field.name]: { items: item } } };
}

/** What Meta gets: no amount is there without its currency. */
export function sentMoneyWords(
  parameters: readonly ParameterModel[],
  members: readonly MemberSchema[],
): Keywords {
  const currency = currencyOf(parameters);
  const isSent = members.some(({ name, required }) => required && name === currency?.name);
  if (currency === undefined || isSent) return {};
  const amounts = amountsOf(parameters);
  const own = amounts.filter(({ member }) => member === undefined);
  const inItems = amounts.filter(({ member }) => member !== undefined);
  const needs = Object.fromEntries(own.map(({ name }) => [name, [currency.name]]));
  return {
    ...(own.length > 0 && { dependentRequired: needs }),
    ...(inItems.length > 0 && { allOf: inItems.map((amount) => itemsWithCurrency(amount, currency.name)) }),
  };
}

function itemsWithCurrency({ field, member }: Amount, currency: string): JsonSchema {
  const item = { properties: { [member?.name ?? ""]: false } };
  return { anyOf: [{ required: [currency] }, { properties: { [field.name]: { items: item } } }] };
}
