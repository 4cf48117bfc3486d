import { LANGUAGES } from "../../emit/language.js";
import { TARGET_NAMES } from "../../targets/target-names.js";
import { consentSignal } from "./consent-signal.js";
import { listOf, mapOf, ownName, record, type SchemaContext, type SchemaObject, text } from "./slot.js";

/** A closed list of words. */
function oneOf(description: string, words: readonly string[]): SchemaObject {
  return { type: "string", description, enum: words };
}

const VARIABLE = {
  description: "A variable.",
  pattern: "^[A-Z][A-Z0-9_]{0,63}$",
  "x-expected": "a name in capitals such as META_PIXEL_ID",
};

/** The schema of a project's settings. */
export function configSchema(context: SchemaContext): SchemaObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://event-contract.dev/schema/1.0/event-contract.config.schema.json",
    title: "Settings of event-contract",
    ...record("The contracts of a project, and what is generated from them.", {
      contracts: listOf(
        text(context, "A contract or a glob, from the folder of these settings."),
        "The contracts. Default: every *.contract.yaml beside these settings.",
      ),
      out: text(
        context,
        "The output folder, with one folder for each contract; relative to these settings. Default: generated.",
      ),
      targets: {
        ...listOf(
          oneOf("A kind of output. What it imports is written with it.", TARGET_NAMES),
          "What is generated. Default: everything.",
        ),
        uniqueItems: true,
      },
      emit: oneOf("`ts` (default): TypeScript. `js`: JavaScript with declarations.", LANGUAGES),
      imports: oneOf(
        "How import paths end in generated TypeScript. `.js` (default) suits Node and bundlers alike.",
        [".js", ".ts", "none"],
      ),
      packageJson: {
        type: "boolean",
        description: "Whether each folder gets a package.json that marks it as modules. Default: true.",
      },
      variables: mapOf(
        text(context, "Its value."),
        VARIABLE,
        "Values for the names in capitals that contracts use for pixel ids; they are put into the snippets.",
      ),
      contractVariables: mapOf(
        mapOf(text(context, "Its value in this contract."), VARIABLE, "The contract's own variables."),
        ownName("A contract, by its name."),
        "Variables of single contracts, which win over `variables`: each client has its own pixel.",
      ),
      sharedVariables: {
        ...listOf(
          text(context, "A variable of `variables`.", {
            pattern: VARIABLE.pattern,
            expected: VARIABLE["x-expected"],
          }),
          "Variables whose value several contracts are meant to share, since they are of one business.",
        ),
        uniqueItems: true,
      },
      consentSignals: mapOf(
        consentSignal(context),
        ownName("A consent basis, by its name in the contracts."),
        "The consent platform that grants and denies each basis on the page; a source of which an event needs the basis " +
          "gets a module follow-consent.",
      ),
      rules: {
        type: "object",
        description: "The severity of rules in this project. Errors stay errors.",
        minProperties: 1,
        additionalProperties: oneOf("The severity of the rule; `off` switches it off.", [
          "off",
          "info",
          "warning",
          "error",
        ]),
      },
    }),
  };
}
