// Starts what a page of the wizard adds by script. Everything works without it.
import { startAutosave } from "./autosave.js";
import { startBoard } from "./board.js";
import { startCopying } from "./copy.js";
import { startDrafts } from "./drafts.js";
import { startLists } from "./lists.js";
import { startFocus } from "./focus.js";
import { startMenu } from "./menu.js";
import { startSearch } from "./search.js";
import { startSentence } from "./sentence.js";
import { startShortcuts } from "./shortcuts.js";
import { startOffer } from "./offer.js";
import { startReading } from "./reading.js";
import { suggestZone } from "./zone.js";

startFocus();
startMenu();
startShortcuts();
startCopying();
startLists();
startDrafts();
const saveAll = startAutosave();
startBoard(saveAll);
startOffer();
suggestZone();
startSentence();
startReading();
startSearch();
