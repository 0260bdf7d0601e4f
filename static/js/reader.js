// Starts what the page behind a share link adds by script.
import { startFiles } from "./files.js";
import { startReading } from "./reading.js";

startReading();
startFiles();
