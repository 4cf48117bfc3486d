import { arrive } from "./arrive.js";
import type { ScriptPage } from "./script-page.js";

declare const window: ScriptPage;

arrive(window);
