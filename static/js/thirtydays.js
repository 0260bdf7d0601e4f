// The script of the board's page.
import { startBoard } from "./board.js";
import { startPage } from "./page.js";

startBoard(startPage());
