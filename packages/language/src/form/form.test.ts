import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { libraryPaths, wholeLibrary } from "../library/testing/library-files.js";
import { parseFiles } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { projectFiles } from "../testing/project-files.js";
import type { Choice, Field } from "./field.js";
import { formsOf } from "./form.js";
import type { AgreementForm } from "./form.js";

const TEXT = `-- A draft, with what is still open.
agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom", ukraine "Ukraine"
party russia "Russia"
group allies "Allies" includes us, uk

article guarantee "Guarantee"
  when armed attack on ukraine in unspecified   -- where, nobody has said
  determined by unspecified
  then us must assist ukraine with unspecified within unspecified
   and each of allies may assist ukraine immediately

article talks
  when threat to ukraine
  then uk must consult with ukraine within 24 hours on request of ukraine
`;

const PATH = "pact.foedus";
const formOf = async (text: string): Promise<AgreementForm> => {
  const [form] = await formsOf([{ path: PATH, text }], [], PATH);
  if (form === undefined) throw new Error("no agreement");
  return form;
};

const fieldsOf = ({ fields, articles }: AgreementForm): readonly Field[] => [
  ...fields,
  ...articles.flatMap((article) => [
    ...article.fields,
    ...article.clauses.flatMap((clause) => [...clause.fields, ...clause.sentences.flat()]),
  ]),
];

const written = (text: string, { start, end }: Field, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

const find = (form: AgreementForm, name: Field["field"], place = 0): Field => {
  const found = fieldsOf(form).filter(({ field }) => field === name)[place];
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

describe("an agreement as a form", () => {
  it("has a field for each thing that can be filled in, and says of each in what state it is", async () => {
    const form = await formOf(TEXT);
    expect(
      fieldsOf(form).map(({ field, state, hole, written: words }) => [field, state, hole, words]),
    ).toEqual([
      ["title", "stated", null, '"Pact"'],
      ["force", "stated", null, "draft"],
      ["in_force", "absent", null, ""],
      ["title", "stated", null, '"Guarantee"'],
      ["attacked", "stated", null, "ukraine"],
      ["attacker", "absent", null, ""],
      ["place", "open", "pact.guarantee.place", "in unspecified"],
      ["determiner", "open", "pact.guarantee.determiner", "determined by unspecified"],
      ["owner", "stated", null, "us"],
      ["modality", "stated", null, "must"],
      ["beneficiary", "stated", null, "ukraine"],
      ["measures", "open", "pact.guarantee.us.measures", "with unspecified"],
      ["deadline", "open", "pact.guarantee.us.deadline", "within unspecified"],
      ["request", "absent", null, ""],
      ["owner", "stated", null, "each of allies"],
      ["modality", "stated", null, "may"],
      ["beneficiary", "stated", null, "ukraine"],
      ["measures", "absent", null, ""],
      ["deadline", "vague", "pact.guarantee.allies.deadline", "immediately"],
      ["request", "absent", null, ""],
      ["attacked", "stated", null, "ukraine"],
      ["determiner", "absent", null, ""],
      ["owner", "stated", null, "uk"],
      ["modality", "stated", null, "must"],
      ["beneficiary", "stated", null, "ukraine"],
      ["deadline", "stated", null, "within 24 hours"],
      ["request", "stated", null, "on request of ukraine"],
    ]);
  });

  it("says what each clause says, so that a person sees what the change did", async () => {
    const before = await formOf(TEXT);
    const deadline = find(before, "deadline");
    const after = await formOf(written(TEXT, deadline, "within 72 hours"));
    expect(before.articles[0]?.clauses[0]?.said).toContain("[open: by when; pact.guarantee.us.deadline]");
    expect(after.articles[0]?.clauses[0]?.said).toContain("within 72 hours of the attack");
  });

  it("names the instrument that answers so", async () => {
    const nato = find(await formOf(TEXT), "measures").choices.find(({ text }) => text.endsWith("necessary"));
    expect(nato?.source).toBe("North Atlantic Treaty, Article 5");
  });

  it("offers the parties and groups of this text, and not two hundred states", async () => {
    const { choices } = find(await formOf(TEXT), "owner");
    expect(choices.map(({ text }) => text)).toEqual([
      "us",
      "uk",
      "ukraine",
      "russia",
      "each party",
      "each other party",
      "each of allies",
    ]);
  });

  it("is there for what has errors too, but does not say what that means", async () => {
    const form = await formOf(`${TEXT}\narticle broken\n  us must assist nobody_known within 3 days\n`);
    expect(form.articles).toHaveLength(3);
  });
});

const errorsOf = async (files: readonly SourceFile[]) => {
  const { diagnostics } = await parseFiles(files, []);
  return diagnostics.filter(({ severity }) => severity === "error");
};

/** What a choice comes to: how the text reads, whether its comment is there, and what then stands in the field. */
async function chosen(place: number, field: Field, choice: Choice): Promise<readonly unknown[]> {
  const changed = written(TEXT, field, choice.text);
  const errors = await errorsOf([{ path: PATH, text: changed }]);
  const after = fieldsOf(await formOf(changed));
  // Of an agreement's own properties, the order in the text decides which field comes first.
  const same =
    field.state === "absent"
      ? after.find((one) => one.field === field.field && one.start >= field.start)
      : after[place];
  return [
    field.field,
    choice.label,
    errors,
    changed.includes("-- where, nobody has said"),
    same?.field,
    same?.written,
  ];
}

it("writes every choice of every field so that it is read, and stands in that field again", async () => {
  for (const [place, field] of fieldsOf(await formOf(TEXT)).entries()) {
    for (const choice of field.choices) {
      const expected = [field.field, choice.label, [], true, field.field, choice.text.trim()];
      expect(await chosen(place, field, choice)).toEqual(expected);
    }
  }
});

it("writes what a person types between its words", async () => {
  const deadline = find(await formOf(TEXT), "deadline", 2);
  const { free } = deadline;
  if (free === null) throw new Error("nothing can be typed");
  const changed = written(TEXT, deadline, `${free.before}5 days${free.after}`);
  expect(await errorsOf([{ path: PATH, text: changed }])).toEqual([]);
  expect(changed).toContain("consult with ukraine within 5 days on request of ukraine");
});

describe("over real texts", () => {
  const paths = libraryPaths().filter((path) => !/scenarios|history\/|shared\//u.test(path));
  const library = wholeLibrary();
  const forms = new Map<string, { readonly text: string; readonly fields: readonly Field[] }>();
  beforeAll(async () => {
    for (const path of paths) {
      const [file] = projectFiles(path);
      if (file === undefined) continue;
      const read = await formsOf([file], library, path);
      forms.set(path, { text: file.text, fields: read.flatMap(fieldsOf) });
    }
  });

  it("every field slices back to its words", () => {
    for (const { text, fields } of forms.values()) {
      for (const { start, end, written: words } of fields) expect(text.slice(start, end)).toBe(words);
    }
    expect([...forms.values()].flatMap(({ fields }) => fields).length).toBeGreaterThan(1000);
  });

  it("any choice in any field leaves a text that can be read", async () => {
    const any = fc.constantFrom(...paths).chain((path) => {
      const fields = (forms.get(path)?.fields ?? []).filter(({ choices }) => choices.length > 0);
      return fields.length === 0
        ? fc.constant(null)
        : fc
            .constantFrom(...fields)
            .chain((field) => fc.constantFrom(...field.choices).map((choice) => ({ path, field, choice })));
    });
    await fc.assert(
      fc.asyncProperty(any, async (drawn) => {
        if (drawn === null) return;
        const { path, field, choice } = drawn;
        const text = written(forms.get(path)?.text ?? "", field, choice.text);
        const { diagnostics } = await parseFiles([{ path, text }], library);
        expect(diagnostics.filter(({ code }) => code === "syntax")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
