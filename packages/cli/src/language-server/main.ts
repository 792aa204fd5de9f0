import { serve } from "@foedus/language/editor";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { LIBRARY_FOLDER } from "../foedus-files.js";
import { filesOnDisk } from "./files-on-disk.js";

/** Starts the language server on the streams that the command line names: `--stdio`, `--node-ipc`, `--socket=…`. */
serve(createConnection(ProposedFeatures.all), filesOnDisk(LIBRARY_FOLDER));
