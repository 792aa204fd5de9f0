import { describe, expect, it } from "vitest";
import { memoryFileSystem } from "../files/memory-file-system.js";
import { ABOUT, BERG, SUDANIA, TEXT, position, sampleFiles, statement } from "../testing/sample.js";
import { loadDossier } from "./load.js";
import { describeProblem } from "./problem.js";

const load = async (change: (files: Map<string, string | Uint8Array>) => void, files = sampleFiles()) => {
  change(files);
  const loaded = await loadDossier(memoryFileSystem(files), "d");
  return loaded.type === "problems" ? loaded.problems : [];
};

const codes = async (...statements: readonly unknown[]): Promise<readonly string[]> =>
  (await load(() => undefined, sampleFiles(statements, []))).map(({ code }) => code);

describe("a dossier that is broken", () => {
  it("is told by place and remedy, without a stack trace", async () => {
    const [problem] = await load((files) =>
      files.set("d/statements/oslo.jsonl", `${JSON.stringify(BERG)}\n{"id": `),
    );
    expect(problem).toMatchObject({ code: "broken_json", file: "d/statements/oslo.jsonl", line: 2 });
    expect(problem === undefined ? "" : describeProblem(problem)).toMatch(
      /^d\/statements\/oslo\.jsonl:2: .+\. .+\.$/u,
    );
  });

  it("names the line of broken JSON in a file of many lines", async () => {
    const [problem] = await load((files) =>
      files.set("d/dossier.json", '{\n  "version": 1,\n  "name": x\n}'),
    );
    expect(problem).toMatchObject({ code: "broken_json", line: 3 });
  });

  it("may not exist, or be no dossier", async () => {
    expect(
      await load((files) => {
        files.clear();
      }),
    ).toMatchObject([{ code: "missing_folder" }]);
    expect(await load((files) => files.delete("d/dossier.json"))).toMatchObject([{ code: "missing_file" }]);
  });

  it("may be of a version to come, and says so before anything else", async () => {
    const future = JSON.stringify({ ...ABOUT, version: 2, parties: "changed" });
    expect(await load((files) => files.set("d/dossier.json", future))).toMatchObject([
      { code: "unknown_version" },
    ]);
  });

  it("may hold a correction of a report that is not there", async () => {
    const late = (supersedes: string) => (files: Map<string, string | Uint8Array>) => {
      const about = JSON.parse(String(files.get("d/reports/oslo.json"))) as object;
      files.set("d/reports/late.txt", TEXT);
      files.set("d/reports/late.json", JSON.stringify({ ...about, name: "late", supersedes }));
    };
    expect(await load(late("oslo"))).toEqual([]);
    expect(await load(late("late"))).toMatchObject([{ code: "unknown_report", file: "d/reports/late.json" }]);
    expect(await load(late("bern"))).toMatchObject([{ code: "unknown_report", file: "d/reports/late.json" }]);
  });

  it("may hold a report that was changed, is no UTF-8, or lacks its metadata or its text", async () => {
    const first = async (change: Parameters<typeof load>[0]): Promise<string | undefined> =>
      (await load(change))[0]?.code;
    expect(await first((files) => files.set("d/reports/oslo.txt", TEXT.replace("agreed", "refused")))).toBe(
      "changed_report",
    );
    expect(await first((files) => files.set("d/reports/oslo.txt", Uint8Array.of(0xff, 0xfe, 0x41)))).toBe(
      "not_utf8",
    );
    expect(await first((files) => files.delete("d/reports/oslo.json"))).toBe("missing_file");
    expect(await first((files) => files.delete("d/reports/oslo.txt"))).toBe("missing_file");
  });

  it("may name a party or a term that dossier.json does not", async () => {
    const about = JSON.stringify({ ...ABOUT, guarantors: ["atlantis"] });
    expect(await load((files) => files.set("d/dossier.json", about))).toMatchObject([
      { code: "unknown_party" },
    ]);
    const found = await load(() => undefined, sampleFiles(undefined, [position({ term: "oil" })]));
    expect(found).toMatchObject([{ code: "unknown_term", line: 1 }]);
  });
});

describe("a statement", () => {
  it("must have the words that stand in its report", async () => {
    expect(await codes({ ...BERG, words: ["Sudania refused to withdraw"] })).toEqual(["span_differs"]);
    expect(await codes({ ...BERG, content: [[37, 9999]] })).toEqual(["span_out_of_range"]);
    expect(await codes({ ...BERG, content: [[40, 40]] })).toEqual(["span_out_of_range"]);
  });

  it("must repeat its words once a person has decided on it, and need not before", async () => {
    const { words: _, ...silent } = BERG;
    expect(await codes(silent)).toEqual(["words_missing"]);
    expect(await codes({ ...silent, status: "proposed" })).toEqual([]);
  });

  it("may not be its own carrier, nor carry its carrier", async () => {
    const circle = { ...BERG, parent: "sudania-1", level: "nested" };
    expect(await codes(circle, SUDANIA)).toEqual(["cyclic_parent", "cyclic_parent"]);
    expect(await codes({ ...SUDANIA, parent: "sudania-1" })).toEqual(["cyclic_parent"]);
  });

  it("must name in its chain whoever carries it", async () => {
    expect(await codes(BERG, { ...SUDANIA, chain: [] })).toEqual(["chain_differs"]);
    expect(await codes(BERG, { ...SUDANIA, chain: [{ name: "Anna Berg", party: "sudania" }] })).toEqual([
      "chain_differs",
    ]);
    expect(await codes({ ...BERG, chain: [{ name: "Ole Dahl", party: "westmark" }] })).toEqual([
      "chain_differs",
    ]);
  });

  it("must have a parent of its own report, exactly when it is nested", async () => {
    expect(await codes(SUDANIA)).toEqual(["unknown_parent"]);
    expect(await codes(BERG, { ...SUDANIA, level: "primary" })).toEqual(["wrong_level"]);
    expect(await codes({ ...BERG, level: "nested" })).toEqual(["wrong_level"]);
  });

  it("is confirmed only after the one that carries it", async () => {
    expect(await codes({ ...BERG, status: "proposed" }, SUDANIA)).toEqual(["undecided_statement"]);
    expect(await codes({ ...BERG, status: "rejected" }, SUDANIA)).toEqual(["undecided_statement"]);
  });

  it("has an id of its own", async () => {
    expect(await codes(BERG, statement({ id: "berg-1" }))).toEqual(["duplicate_name"]);
  });

  it("tells which field is wrong", async () => {
    const [problem] = await load(() => undefined, sampleFiles([{ ...BERG, confidence: 0.5 }], []));
    expect(problem).toMatchObject({ code: "wrong_form", line: 1 });
    expect(problem?.message).toContain("confidence");
  });
});

it("a sound dossier is read whole", async () => {
  const loaded = await loadDossier(memoryFileSystem(sampleFiles()), "d/");
  expect(loaded).toMatchObject({
    type: "dossier",
    dossier: {
      folder: "d",
      reports: [{ name: "oslo", text: TEXT }],
      statements: [{ id: "berg-1" }, { id: "sudania-1" }],
    },
  });
});
