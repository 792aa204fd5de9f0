import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseFiles, type Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { Project } from "./project.js";

const PATH = "file:///pact.foedus";
const textOf = (title: string): string => `agreement pact "${title}"\n  force draft\n`;
const titleIn = ({ model }: Analysis): string | undefined => model.instruments[0]?.title;

/** A project that remembers what it has worked out. */
function watched(): { readonly project: Project; readonly workedOut: (string | undefined)[] } {
  const workedOut: (string | undefined)[] = [];
  const analyse = (files: readonly SourceFile[], library: readonly SourceFile[]): Promise<Analysis> => {
    workedOut.push(files[0]?.text);
    return analyseFiles(files, library);
  };
  return { project: new Project(analyse), workedOut };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

describe("a project that is typed in", () => {
  it("works out each state once, however many ask", async () => {
    const { project, workedOut } = watched();
    project.open(PATH, textOf("Pact"));
    const answers = await Promise.all([project.analysis(), project.analysis(), project.analysis()]);
    expect(new Set(answers).size).toBe(1);
    expect(await project.analysis()).toBe(answers[0]);
    expect(workedOut).toHaveLength(1);
  });

  it("leaves out what has been typed over, and answers all who asked", async () => {
    const { project, workedOut } = watched();
    const asked: Promise<Analysis>[] = [];
    for (let key = 0; key < 50; key += 1) {
      project.open(PATH, textOf(`Pact ${String(key)}`));
      asked.push(project.analysis());
    }
    const titles = new Set((await Promise.all(asked)).map(titleIn));
    expect(titles).toEqual(new Set(["Pact 49"]));
    expect(workedOut).toEqual([textOf("Pact 49")]);
  });

  it("has at most one analysis under way and one waiting", async () => {
    const { project, workedOut } = watched();
    project.open(PATH, textOf("first"));
    const first = project.analysis();
    await expect.poll(() => workedOut.length).toBe(1);
    const asked: Promise<Analysis>[] = [first];
    for (const title of ["second", "third", "fourth"]) {
      project.open(PATH, textOf(title));
      asked.push(project.analysis());
    }
    const titles = (await Promise.all(asked)).map(titleIn);
    expect(titles).toEqual(["first", "fourth", "fourth", "fourth"]);
    expect(workedOut).toHaveLength(2);
  });

  it("offers the last finished analysis without waiting, and says that it is not current", async () => {
    const { project } = watched();
    project.open(PATH, textOf("old"));
    const old = await project.analysis();
    expect(project.isCurrent(old)).toBe(true);
    project.open(PATH, textOf("new"));
    expect(await project.recent()).toBe(old);
    expect(project.isCurrent(old)).toBe(false);
    const current = await project.analysis();
    expect(await project.recent()).toBe(current);
    expect(titleIn(current)).toBe("new");
  });

  it("goes on after an analysis that failed", async () => {
    let fails = true;
    const project = new Project((files, library) =>
      fails ? Promise.reject(new Error("no")) : analyseFiles(files, library),
    );
    project.open(PATH, textOf("one"));
    await expect(project.analysis()).rejects.toThrow("no");
    fails = false;
    project.open(PATH, textOf("two"));
    expect(titleIn(await project.analysis())).toBe("two");
  });

  it("always ends with the last text, whenever it is typed and asked about", async () => {
    const key = fc.record({
      title: fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 3 }),
      wait: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 8 }), async (keys) => {
        const { project, workedOut } = watched();
        const asked: Promise<Analysis>[] = [];
        for (const { title, wait } of keys) {
          project.open(PATH, textOf(title));
          asked.push(project.analysis());
          if (wait > 1) await pause(wait);
        }
        const last = (await Promise.all(asked)).at(-1);
        expect(last === undefined ? null : titleIn(last)).toBe(keys.at(-1)?.title);
        expect(workedOut.length).toBeLessThanOrEqual(keys.length);
      }),
      { numRuns: 30 },
    );
  });
});
