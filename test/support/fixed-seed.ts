import fc from "fast-check";

// What lands must not depend on the luck of a run. `FAST_CHECK_SEED=random` looks for new cases instead.
const { FAST_CHECK_SEED: wanted = "20261124" } = process.env;
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
