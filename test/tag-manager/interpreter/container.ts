import type {
  ContainerVersion,
  Parameter,
  Tag,
  Variable,
} from "../../../generator/targets/tag-manager/export-format.js";
import { ConsentState } from "./consent.js";
import { type LayerModel, mergePush, valueAt } from "./data-layer.js";

/** The triggers that are in no file, by the event that they wait for. */
const BUILT_IN: Readonly<Record<string, string>> = {
  "2147479572": "gtm.init_consent",
  "2147479573": "gtm.init",
  "2147479553": "gtm.js",
};

/** A web container that runs: triggers, variables, sequences, firing options and consent checks. */
export class RunningContainer {
  readonly #version: ContainerVersion;
  readonly #run: (script: string) => void;
  readonly #model: LayerModel = {};
  readonly #consent = new ConsentState();
  readonly #loaded = new Set<string>();

  constructor(version: ContainerVersion, run: (script: string) => void) {
    this.#version = version;
    this.#run = run;
  }

  /** Takes one push; the container's own start comes with the events that precede it. */
  take(pushed: object): void {
    if (Object.prototype.toString.call(pushed) === "[object Arguments]") {
      this.#consent.take(pushed as ArrayLike<unknown>);
      return;
    }
    mergePush(this.#model, pushed);
    const event = (pushed as LayerModel)["event"];
    if (event === "gtm.js") for (const before of ["gtm.init_consent", "gtm.init"]) this.#happen(before);
    if (typeof event === "string") this.#happen(event);
  }

  /** The value of a variable, with its type. */
  value(name: string): unknown {
    const variable = this.#version.variable.find((one) => one.name === name);
    if (variable === undefined) throw new Error(`there is no variable ${name}`);
    return this.#valueOf(variable);
  }

  #valueOf({ type, parameter }: Variable): unknown {
    if (type === "c") return textOf(parameter, "value");
    if (textOf(parameter, "dataLayerVersion") !== "2") throw new Error("only version 2 is known here");
    return valueAt(this.#model, textOf(parameter, "name"));
  }

  #happen(event: string): void {
    const firing = new Set(this.#version.trigger.filter((one) => waitsFor(one, event)).map(idOf));
    for (const [id, waited] of Object.entries(BUILT_IN)) if (waited === event) firing.add(id);
    const fired = new Set<string>();
    for (const tag of this.#version.tag) {
      if (tag.firingTriggerId.some((id) => firing.has(id))) this.#fire(tag, fired);
    }
  }

  /** Fires a tag, once for each event at most, after those that have to be fired before it. */
  #fire(tag: Tag, fired: Set<string>): void {
    const types = tag.consentSettings.consentType?.list.map((type) => ("value" in type ? type.value : ""));
    if (tag.consentSettings.consentStatus === "NEEDED" && !this.#consent.allows(types ?? [])) return;
    if (fired.has(tag.name) || (tag.tagFiringOption === "ONCE_PER_LOAD" && this.#loaded.has(tag.name)))
      return;
    fired.add(tag.name);
    this.#loaded.add(tag.name);
    for (const { tagName } of tag.setupTag ?? []) {
      const setup = this.#version.tag.find(({ name }) => name === tagName);
      if (setup === undefined) throw new Error(`there is no tag ${tagName}`);
      this.#fire(setup, fired);
    }
    for (const script of scriptsOf(textOf(tag.parameter, "html"))) this.#run(this.#compiled(script));
  }

  /** Outside of quotes a variable becomes a call, which keeps its type and is made when the script runs. */
  #compiled(script: string): string {
    const { publicId } = this.#version.container;
    const macro = (name: string) =>
      `google_tag_manager[${JSON.stringify(publicId)}].macro(${JSON.stringify(name)})`;
    return script.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => macro(name));
  }
}

function idOf({ triggerId }: ContainerVersion["trigger"][number]): string {
  return triggerId;
}

function waitsFor({ customEventFilter }: ContainerVersion["trigger"][number], event: string): boolean {
  return customEventFilter.every(({ type, parameter }) => {
    if (type !== "EQUALS" || textOf(parameter, "arg0") !== "{{_event}}") throw new Error("unknown filter");
    return textOf(parameter, "arg1") === event;
  });
}

/** A tag's code has to be one script or several, with nothing around them. */
function scriptsOf(html: string): readonly string[] {
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)];
  if (html.replaceAll(/<script>.*?<\/script>/gs, "").trim() !== "") throw new Error("text around a script");
  return scripts.map(([, script = ""]) => script);
}

function textOf(parameters: readonly Parameter[], key: string): string {
  const found = parameters.find((one) => one.key === key);
  if (found === undefined || !("value" in found)) throw new Error(`there is no parameter ${key}`);
  return found.value;
}
