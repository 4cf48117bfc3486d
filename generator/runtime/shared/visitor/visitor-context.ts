/**
 * What a request or a page says about a visitor, under Meta's names: a builder takes the first four in `user_data`, the
 * addresses beside it. What is unknown or unusable is absent.
 */
export interface VisitorContext {
  /** The public address of the visitor's browser; a page does not know it. */
  readonly client_ip_address?: string;
  /** The agent of the visitor's browser, exactly as its header had it. */
  readonly client_user_agent?: string;
  /** The browser id of the `_fbp` cookie. */
  readonly fbp?: string;
  /** The click id of the `_fbc` cookie, or of the ad that has just been clicked. */
  readonly fbc?: string;
  /** The page that the visitor saw. */
  readonly event_source_url?: string;
  /** The page that led there. */
  readonly referrer_url?: string;
  /** An id that one side made for the event and hands to the other; its `parse…Id` says which event it may be of. */
  readonly event_id?: string;
}

/** The name of something that is known about a visitor. */
export type VisitorField = keyof VisitorContext;

/** Whether all of this is known about the visitor, so that it can be passed to a builder that requires it. */
export function knows<Context extends VisitorContext, Field extends VisitorField>(
  visitor: Context,
  ...fields: readonly Field[]
): visitor is Context & { readonly [Known in Field]-?: string } {
  return fields.every((field) => visitor[field] !== undefined);
}
