import type { ErrorObject } from "ajv";

/** A validator of ajv's, compiled ahead of time with `allErrors` and `verbose`. */
export interface StructureValidator {
  (data: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}
