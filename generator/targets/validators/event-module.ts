import { type Code, call, code, identifier, use, useType } from "../../emit/code.js";
import { deprecationTags, headline } from "../../emit/event-words.js";
import { header } from "../../emit/header.js";
import { eventNames, specModule } from "../../emit/naming.js";
import { payloadRecipe } from "../../emit/payload-recipe.js";
import { lazyReader, readerCode } from "../../emit/reader-code.js";
import type { Sending } from "../../emit/senders.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { fieldsRecipe } from "../../readers/field-recipe.js";
import type { ValidatorContext } from "./context.js";

const VIOLATION = "runtime/shared/violation";
const INSPECT = "runtime/validators/inspect";
const VIOLATIONS_OF = "runtime/validators/violations-of";

/** The validators of one event: of the parameters in the browser, or of what a builder takes and gives. */
export function eventModule(context: ValidatorContext, sending: Sending): EmittedFile {
  const { event, sender } = sending;
  const { file: name } = eventNames(event);
  const file = new TsFile(`${context.folder}/${name}.ts`, header(context.model, event), context.ending);
  if (sender.side === "browser") parametersValidator(file, sending);
  else {
    inputValidator(file, sending);
    payloadValidator(file, sending);
  }
  return file.unchecked().finish();
}

function parametersValidator(file: TsFile, sending: Sending): void {
  const { event, sender } = sending;
  const { type, value, sharedModule } = eventNames(event);
  const own = sender.omits.length > 0;
  if (own) {
    file
      .declare("PARAMETERS")
      .line(lazyReader("PARAMETERS", readerCode(fieldsRecipe(sender.parameters))))
      .blank();
  }
  const readers = [
    own ? identifier("PARAMETERS") : code`${use(`${value}Parameters`, sharedModule)}`,
    ...(event.keys.length === 0 ? [] : [code`${use(`${value}Keys`, sharedModule)}`]),
  ];
  const withKeys = event.keys.length === 0 ? "" : " and the keys, in one object";
  validator(file, sending, {
    name: `validate${type}Parameters`,
    argument: "parameters",
    words: `Lists what is wrong with the parameters of \`track${type}\`${withKeys}.`,
    body: [code`return ${call(use("violationsOf", VIOLATIONS_OF), [code`parameters`, ...readers])};`],
  });
}

function inputValidator(file: TsFile, sending: Sending): void {
  const { type, value } = eventNames(sending.event);
  const spec = use(`${value}Spec`, specModule(sending));
  validator(file, sending, {
    name: `validate${type}Input`,
    argument: "input",
    words: `Lists what is wrong with an input of \`build${type}\`: what makes the builder refuse it, what would only be left out, and what would be sent although it is doubtful.`,
    gives: code`${useType("Inspection", INSPECT)}`,
    body: [code`return ${call(use("inspect", INSPECT), [code`${spec}`, code`input`])};`],
  });
  file.blank();
}

function payloadValidator(file: TsFile, sending: Sending): void {
  const { type } = eventNames(sending.event);
  file.declare("PAYLOAD");
  validator(file, sending, {
    name: `validate${type}Payload`,
    argument: "payload",
    words:
      "Lists what is wrong with the event as Meta gets it: the element of `data` that the builder makes.",
    body: [code`return ${call(use("violationsOf", VIOLATIONS_OF), [code`payload`, code`PAYLOAD`])};`],
  });
  file.blank().line(lazyReader("PAYLOAD", readerCode(payloadRecipe(sending))));
}

interface Validator {
  readonly name: string;
  readonly argument: "input" | "parameters" | "payload";
  readonly words: string;
  /** The type of what it gives; a list of violations unless stated. */
  readonly gives?: Code;
  readonly body: readonly Code[];
}

function validator(
  file: TsFile,
  { event }: Sending,
  { name, argument, words, gives, body }: Validator,
): void {
  const result = gives ?? code`readonly ${useType("Violation", VIOLATION)}[]`;
  file
    .declare(name)
    .comment([headline(event), "", words], 0, deprecationTags(event))
    .line(code`export function ${identifier(name)}(${identifier(argument)}: unknown): ${result} {`);
  for (const line of body) file.line(line, 2);
  file.line(code`}`);
}
