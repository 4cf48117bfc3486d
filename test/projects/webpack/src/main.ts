import { openPage } from "./page";

openPage();
