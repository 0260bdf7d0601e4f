// Starts what the page behind a share link adds by script.
import { startCopying } from "./copy.js";
import { startFiles } from "./files.js";
import { startReading } from "./reading.js";

startReading();
startCopying();
startFiles();
