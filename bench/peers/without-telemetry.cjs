// Segment Typewriter reports each run to its maker, and waits for that. A bench must do neither: the client is loaded as
// ever, and sends nothing.
const { Analytics } = require("@segment/analytics-node");

Analytics.prototype.track = () => {};
Analytics.prototype.closeAndFlush = async () => {};
