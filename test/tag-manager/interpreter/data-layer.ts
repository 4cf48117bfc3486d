/** What the data layer holds after all pushes so far. */
export type LayerModel = Record<string, unknown>;

/** Takes a push as version 2 does: objects and lists are merged, place by place; everything else replaces. */
export function mergePush(model: LayerModel, pushed: object): void {
  for (const [path, value] of Object.entries(pushed)) merge(nested(path, value), model);
}

/** The value at a dotted path. */
export function valueAt(model: LayerModel, path: string): unknown {
  let value: unknown = model;
  for (const name of path.split(".")) {
    if (value === undefined || value === null) return undefined;
    value = (value as LayerModel)[name];
  }
  return value;
}

function nested(path: string, value: unknown): LayerModel {
  return path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as LayerModel;
}

function merge(from: object, to: object): void {
  const target = to as LayerModel;
  for (const [name, value] of Object.entries(from)) {
    if (Array.isArray(value)) {
      if (!Array.isArray(target[name])) target[name] = [];
      merge(value, target[name] as object);
    } else if (isPlain(value)) {
      if (!isPlain(target[name])) target[name] = {};
      merge(value, target[name] as object);
    } else target[name] = value;
  }
}

function isPlain(value: unknown): value is LayerModel {
  return Object.prototype.toString.call(value) === "[object Object]";
}
