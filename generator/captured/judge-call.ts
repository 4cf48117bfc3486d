import { sentParametersRecipe } from "../emit/payload-recipe.js";
import { quote } from "../text/quote.js";
import type { CallCapture, Literal } from "./capture.js";
import { isRecord } from "./is-record.js";
import { judgeId } from "./judge-id.js";
import type { Offer } from "./offer.js";
import { error, info, type Problem, warning } from "./problem.js";
import { problemsOf } from "./problems-of.js";

/** A call of `fbq` with its arguments by their meaning. */
export interface FbqCall {
  readonly method: CallCapture["method"];
  /** Of a method that names one. */
  readonly pixel: Literal | undefined;
  readonly name: Literal;
  readonly parameters: Literal;
  readonly options: Literal;
  readonly rest: number;
}

const NOTHING: Literal = { value: undefined, unread: [] };

/** Sorts the arguments of a call: `trackSingle` and its like begin with the pixel. */
export function fbqCallOf({ method, args }: CallCapture): FbqCall {
  const isSingle = method.startsWith("trackSingle");
  const [name = NOTHING, parameters = NOTHING, options = NOTHING, ...rest] = isSingle ? args.slice(1) : args;
  return {
    method,
    pixel: isSingle ? (args[0] ?? NOTHING) : undefined,
    name,
    parameters,
    options,
    rest: rest.length,
  };
}

/** The id that a call passes; `event_id` stands for it where the method names no pixel (seen in fbevents.js 2.9.134). */
export function idOf({ pixel, options }: FbqCall): Literal {
  if (options.unread.includes("")) return { value: undefined, unread: [""] };
  if (!isRecord(options.value)) return NOTHING;
  const name = ["eventID", ...(pixel === undefined ? ["event_id"] : [])].find((one) => isIn(options, one));
  if (name === undefined) return NOTHING;
  return { value: options.value[name], unread: options.unread.includes(name) ? [""] : [] };
}

function isIn({ value }: Literal, name: string): boolean {
  return isRecord(value) && Object.hasOwn(value, name);
}

/** What is wrong with a call, held against what the contract lets the page send. */
export function judgeCall(offer: Offer, call: FbqCall): readonly Problem[] {
  return [
    ...methodProblems(offer, call),
    ...pixelProblems(call),
    ...parameterProblems(offer, call),
    ...idProblems(offer, call),
    ...(call.rest === 0
      ? []
      : [
          warning("", "ignored-argument", "has an argument after the options, which the Pixel does not read"),
        ]),
  ];
}

function methodProblems({ event, sender }: Offer, { method, pixel }: FbqCall): readonly Problem[] {
  const isCustom = method.endsWith("Custom");
  const problems: Problem[] = [];
  if (isCustom && event.meta.kind === "standard") {
    const text = `is for custom events: as one, ${quote(event.meta.name)} is sent without the checks that the Pixel makes of a standard event`;
    problems.push(warning("method", "standard-event-as-custom", text));
  }
  if (!isCustom && event.meta.kind === "custom") {
    const text = `is for standard events: ${quote(event.meta.name)} is a custom one, which the Pixel warns of`;
    problems.push(warning("method", "custom-event-as-standard", text));
  }
  if (pixel === undefined && sender.limited) {
    const text =
      "reaches every pixel of the page, and the contract limits the event to some: `trackSingle` names one";
    problems.push(warning("method", "reaches-every-pixel", text));
  }
  return problems;
}

function pixelProblems({ pixel }: FbqCall): readonly Problem[] {
  if (pixel === undefined || pixel.unread.length > 0 || typeof pixel.value === "string") return [];
  const text = "must be text: a pixel is not found by a number, and the event is lost";
  return [error("pixel", "type", text)];
}

function parameterProblems({ sender }: Offer, { parameters }: FbqCall): readonly Problem[] {
  const path = "parameters";
  const { value = {}, unread } = parameters;
  const unknown = unread.map((below) => (below === "" ? path : `${path}.${below}`));
  const said = problemsOf(sentParametersRecipe(sender), value, path).filter(
    (problem) => !unknown.some((place) => isWithin(problem.path, place)),
  );
  return [
    ...said.map((problem) =>
      /^parameters\.event_?id$/i.test(problem.path)
        ? error(
            problem.path,
            "misplaced-event-id",
            "belongs in the options, as `eventID`: here it is a parameter like any other, and merges nothing",
          )
        : problem,
    ),
    ...unknown.map((place) =>
      info(place, "unread-value", "is only known when the page runs, and was not judged"),
    ),
  ];
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

function idProblems(offer: Offer, call: FbqCall): readonly Problem[] {
  const id = idOf(call);
  if (id.unread.length > 0)
    return [info("eventID", "unread-value", "is only known when the page runs, and was not judged")];
  if (call.pixel !== undefined && id.value === undefined && isIn(call.options, "event_id")) {
    const text = `is not read by ${quote(call.method)}: the id is lost, and Meta counts twice. Name it \`eventID\``;
    return [error("options.event_id", "misnamed-event-id", text)];
  }
  const isReadable = call.parameters.unread.length === 0;
  return judgeId(offer, {
    path: "eventID",
    id: id.value,
    parameters: isReadable ? call.parameters.value : undefined,
  });
}
