// Starts what every page of the wizard adds by script. Everything works without it.
import { startAutosave } from "./autosave.js";
import { startCopying } from "./copy.js";
import { startDays } from "./days.js";
import { startDrafts } from "./drafts.js";
import { startFiles } from "./files.js";
import { startLists } from "./lists.js";
import { startLines } from "./lines.js";
import { startFolding } from "./fold.js";
import { startFocus } from "./focus.js";
import { startMenu } from "./menu.js";
import { startSearch } from "./search.js";
import { startShortcuts } from "./shortcuts.js";
import { startOffer } from "./offer.js";
import { startOffline } from "./offline.js";
import { startReading } from "./reading.js";
import { suggestZone } from "./zone.js";

// Returns what saves the answers of the page, for scripts that change them too.
export function startPage() {
  startFolding();
  startFocus();
  startMenu();
  startShortcuts();
  startCopying();
  startLists();
  startLines();
  startDrafts();
  const saving = startAutosave();
  startOffer();
  startOffline();
  suggestZone();
  startReading();
  startSearch();
  startDays();
  startFiles();
  return saving;
}
