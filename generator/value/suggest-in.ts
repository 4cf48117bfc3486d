import { suggestAmong } from "../text/suggest.js";
import { onceFor } from "./once-for.js";

/** Finds what was meant in a list that is asked for many words: it is sorted once. */
export const suggestIn = onceFor(suggestAmong);
