// Starts what the start page adds by script: it is the first page that people meet, and needs little.
import { startFocus } from "./focus.js";
import { startMenu } from "./menu.js";
import { forgetDays } from "./offline.js";
import { startSentence } from "./sentence.js";

startFocus();
startMenu();
forgetDays();
startSentence();
