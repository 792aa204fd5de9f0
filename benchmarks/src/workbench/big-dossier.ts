import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SPEAKERS = ["Ada Berg", "Omar Haddad", "Lena Koval", "Tomás Rey", "Ines Duarte"] as const;

/** A report in which so many people say something, one paragraph each, with the statements that say so. */
const report = (name: string, count: number) => {
  let text = "";
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const speaker = SPEAKERS[index % SPEAKERS.length] ?? "";
    const words = `the guarantee of day ${String(index)} would hold unless the other side withdrew from the line of contact`;
    const start = text.length + speaker.length + " said that ".length;
    text += `${speaker} said that ${words}.\n\n`;
    lines.push(
      JSON.stringify({
        report: name,
        id: `s-${String(index)}`,
        parent: null,
        level: "primary",
        speaker: { name: speaker, party: "us", spans: [] },
        cue: [],
        content: [[start, start + words.length]],
        words: [words],
        quotation: "indirect",
        acts: ["promise"],
        venue: null,
        date: null,
        chain: [],
        confidence: 80,
        reason: "A cue of saying.",
        status: index % 2 === 0 ? "confirmed" : "proposed",
      }),
    );
  }
  return { text, lines };
};

/** Writes a dossier in folder form whose only report holds so many statements. */
export const writeBigDossier = async (folder: string, count: number): Promise<void> => {
  for (const inner of ["reports", "statements"]) await mkdir(join(folder, inner), { recursive: true });
  const name = "big";
  const { text, lines } = report(name, count);
  const about = {
    name,
    title: `A report with ${String(count)} statements`,
    publisher: "Benchmark",
    published: "2025-08-17",
    address: null,
    language: "en",
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  const dossier = {
    version: 1,
    name: "big",
    title: "A big dossier",
    description: "For measuring.",
    asOf: "2025-08-17",
    parties: [{ name: "us", title: "United States", adjective: "American", kind: "state" }],
    protected: "us",
    guarantors: [],
    adversary: null,
    terms: [],
  };
  await writeFile(join(folder, "dossier.json"), `${JSON.stringify(dossier)}\n`);
  await writeFile(join(folder, "reports", `${name}.json`), `${JSON.stringify(about)}\n`);
  await writeFile(join(folder, "reports", `${name}.txt`), text);
  await writeFile(join(folder, "statements", `${name}.jsonl`), `${lines.join("\n")}\n`);
};
