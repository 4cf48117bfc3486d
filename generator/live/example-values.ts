import type { ExampleModel } from "../model/model.js";

/** What an application hands in for one occurrence of an event. */
export type ExampleValues = Pick<ExampleModel, "keys" | "parameters" | "serverEvent" | "userData">;
