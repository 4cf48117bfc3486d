/** The settings that are used unless others are named. */
export const CONFIG_FILE = "event-contract.config.yaml";
