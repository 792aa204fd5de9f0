import { join } from "node:path";
import { serve } from "@foedus/language/editor";
import { filesOnDisk } from "foedus/files-on-disk";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

// The bundle lies beside the instruments that it comes with.
serve(createConnection(ProposedFeatures.all), filesOnDisk(join(import.meta.dirname, "library")));
