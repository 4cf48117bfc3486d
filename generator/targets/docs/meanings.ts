import type { Catalog } from "../../catalog/catalog.js";
import { contentsPath } from "../../contract/contents.js";
import type { FrameView } from "./view.js";

/** The catalogue's words of all fields that an event can have beside identifiers, under the names of its rows. */
export function meaningsIn(catalog: Catalog): Pick<FrameView, "parameters" | "serverFields"> {
  const parameters = catalog.parameters.map(({ name, description }) => ({ name, description }));
  const members = catalog.contentsMembers.map(({ name, description }) => ({
    name: contentsPath(name),
    description,
  }));
  const serverFields = catalog.serverParameters.map(({ name, description }) => ({ name, description }));
  return { parameters: [...parameters, ...members], serverFields };
}
