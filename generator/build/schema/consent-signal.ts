import { listOf, record, type SchemaContext, type SchemaObject, text, withHelp } from "./slot.js";

const CATEGORIES = ["preferences", "statistics", "marketing"];

/** The consent platform that a basis follows: one of those whose ways are known. */
export function consentSignal(context: SchemaContext): SchemaObject {
  const word = (description: string, words: readonly string[]) => ({
    type: "string",
    description,
    enum: words,
  });
  const platforms = record("One consent platform, and what of it means that the basis is granted.", {
    tcf: {
      ...listOf(
        { type: "integer", minimum: 1, description: "The number of a purpose." },
        "The purposes of IAB's Transparency and Consent Framework that all need consent.",
      ),
      uniqueItems: true,
    },
    onetrust: text(context, "The id of a OneTrust group, as the account has it: often C0004.", {
      pattern: "^[A-Za-z0-9_-]{1,64}$",
      expected: "the id of a group, such as C0004",
      examples: ["C0004"],
    }),
    cookiebot: word("A category of Cookiebot's.", CATEGORIES),
    klaro: text(context, "The name of a service in the site's Klaro settings.", { maxLength: 200 }),
    complianz: word("A category of Complianz's.", CATEGORIES),
    shopify: word("What Shopify's Customer Privacy API allows.", ["marketing", "analytics", "preferences"]),
    consentMode: word("A storage of Google's Consent Mode.", [
      "ad_storage",
      "ad_user_data",
      "ad_personalization",
      "analytics_storage",
    ]),
  });
  return {
    ...withHelp(platforms, {
      key: "name one of the platforms in schema/consent-platforms.md, or call `grantConsent` and `denyConsent` yourself, as is shown there",
    }),
    minProperties: 1,
    maxProperties: 1,
  };
}
