/** What an event may have beside what every event has (Server Event Parameters, 2026-02-12). */
export interface ServerFields {
  readonly advertiser_tracking_enabled?: boolean;
  readonly app_data?: Readonly<Record<string, unknown>>;
  readonly attribution_data?: Readonly<Record<string, unknown>>;
  readonly data_processing_options?: readonly string[];
  readonly data_processing_options_country?: number;
  readonly data_processing_options_state?: number;
  readonly event_source_url?: string;
  readonly messaging_channel?: string;
  readonly messaging_outcome_data?: Readonly<Record<string, unknown>>;
  readonly opt_out?: boolean;
  readonly original_event_data?: Readonly<Record<string, unknown>>;
  readonly referrer_url?: string;
}
