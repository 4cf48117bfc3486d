import type { JsonValue } from "../value/json-value.js";
import type { GivenField } from "./given-field.js";
import { callOf, literalOf, type Recipe } from "./recipe.js";

/** What is lost with an amount that has no currency: itself, the list that it is in, or the object. */
export type Loss = "amount" | "list" | "object";

/** An amount of money among fields. */
export interface Amount<Field extends GivenField = GivenField> {
  /** As the contract writes it: `value`, or `contents.item_price` for what the items of a list hold. */
  readonly name: string;
  /** The field that is the amount, or the list of the items. */
  readonly field: Field;
  /** Of an item of the list. */
  readonly member: GivenField | undefined;
  readonly loss: Loss;
}

/** The amounts among fields. */
export function amountsOf<Field extends GivenField>(fields: readonly Field[]): readonly Amount<Field>[] {
  return fields.flatMap((field): readonly Amount<Field>[] => {
    const { name, members = [] } = field;
    if (isAmount(field))
      return [{ name, field, member: undefined, loss: isSure(field) ? "object" : "amount" }];
    return members.filter(isAmount).map((member) => {
      const loss = !isSure(member) ? "amount" : isSure(field) ? "object" : "list";
      return { name: `${name}.${member.name}`, field, member, loss };
    });
  });
}

/** The field that holds the currency of the others. */
export function currencyOf<Field extends GivenField>(fields: readonly Field[]): Field | undefined {
  return fields.find(({ schema }) => schema.format === "currency");
}

/**
 * The rule that keeps amounts and currency together, where there are both: the last argument of an object's reader. What
 * Meta gets must have the currency of each amount; what is passed in may lose an amount for the lack of it.
 */
export function moneyRule(
  fields: readonly GivenField[],
  form: "given" | "sent",
): readonly [] | readonly [Recipe] {
  const currency = currencyOf(fields);
  const amounts = amountsOf(fields);
  if (currency === undefined || amounts.length === 0) return [];
  // Where the currency is always there, no amount is without it.
  if (isAlwaysThere(currency)) return [];
  const losses = amounts.map(({ name, loss }): readonly [string, JsonValue] => [
    name,
    form === "sent" ? "object" : loss,
  ]);
  return [callOf("money", literalOf(currency.name), literalOf(Object.fromEntries(losses)))];
}

function isAlwaysThere({ presence }: GivenField): boolean {
  return presence.kind === "required" || presence.kind === "constant";
}

function isAmount({ schema }: GivenField): boolean {
  return schema.format === "amount";
}

/** Whether it is always there, or refuses what holds it. */
function isSure({ presence }: GivenField): boolean {
  return presence.kind !== "optional";
}
