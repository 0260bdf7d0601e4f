// The script of the wizard's pages, but for the board.
import { startPage } from "./page.js";

startPage();
