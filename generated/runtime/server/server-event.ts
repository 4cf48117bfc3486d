/** Where an action happened (Server Event Parameters, 2026-02-12). */
export type ActionSource =
  | "website"
  | "app"
  | "physical_store"
  | "system_generated"
  | "email"
  | "phone_call"
  | "chat"
  | "business_messaging"
  | "other";

/**
 * The customer information of one event as Meta gets it: lists of hashes, and plain texts for what is never
 * hashed.
 */
export type UserData = Readonly<Record<string, string | readonly string[]>>;

/** One element of `data`: an event as the Conversions API takes it (Server Event Parameters, 2026-02-12). */
export interface ServerEvent {
  readonly event_name: string;
  /** Seconds since 1970, when it happened. */
  readonly event_time: number;
  /** The same id as the browser's event of this occurrence. */
  readonly event_id: string;
  readonly action_source: ActionSource;
  readonly event_source_url?: string;
  readonly referrer_url?: string;
  readonly messaging_channel?: string;
  readonly opt_out?: boolean;
  readonly data_processing_options?: readonly string[];
  readonly data_processing_options_country?: number;
  readonly data_processing_options_state?: number;
  readonly original_event_data?: Readonly<Record<string, unknown>>;
  readonly app_data?: Readonly<Record<string, unknown>>;
  readonly user_data: UserData;
  readonly custom_data?: Readonly<Record<string, unknown>>;
}
