// Starts what the page behind a share link adds by script.
import { startReading } from "./reading.js";

startReading();
