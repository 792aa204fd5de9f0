import { describe, expect, it } from "vitest";
import { projectFiles, SHARED, TREATY } from "../testing/project-files.js";
import { hover } from "./hover.js";
import { analysed, PATH, withCursor } from "./testing/editing.js";

const PACT = `agreement pact "Pact"
  force draft
parties us "United States", uk "United Kingdom"
party ukraine "Ukraine"
group friends "Friends" includes us, others unspecified from uk
article 1 "Assistance"
  like nato.article-5
  when armed attack on ukraine in anywhere
  determined by unspecified
  then us must assist ukraine with at least armed_force within 30 days
   and each of friends may assist ukraine immediately
`;

async function told(marked: string): Promise<string> {
  const { text, offset } = withCursor(marked);
  const found = hover(await analysed(text, projectFiles(TREATY, ...SHARED)), PATH, offset);
  const contents = found?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

const at = (words: string): string => PACT.replace(words, `${words.slice(0, 1)}‸${words.slice(1)}`);

describe("hover", () => {
  it("says what a clause obliges, in plain English", async () => {
    expect(await told(at("must assist ukraine with at"))).toContain(
      "If there is an armed attack on Ukraine, wherever it is, (a) the United States must assist Ukraine within 30 days of the attack with at least armed force, and more assistance if it chooses",
    );
  });

  it("names a party and where it belongs", async () => {
    expect(await told(at("us must"))).toBe(
      "**United States** · party `us`\n\nAmong: Friends, Parties of North Atlantic Treaty, Parties of Pact.",
    );
  });

  it("tells the members of a group, and that others are open", async () => {
    expect(await told(at("friends may"))).toContain(
      "“Friends” is the United States and others: [open: who else belongs",
    );
  });

  it("says what an article elsewhere obliges", async () => {
    expect(await told(at("nato.article-5"))).toContain("each other Party must assist the victim");
  });

  it("names what is open and its menu", async () => {
    const said = await told(at("unspecified\n  then"));
    expect(said).toContain("**Open: `pact.article-1.determiner`** · not said");
    expect(said).toContain(
      "- `guarantors by unanimity` – Russian draft of the Istanbul text, April 2022: a decision agreed by all guarantors",
    );
  });

  it("tells what a vague word may mean", async () => {
    const said = await told(at("immediately"));
    expect(said).toContain("vague: “immediately”");
    expect(said).toContain("- `within 72 hours` – Istanbul communiqué 2022");
  });

  it("names what a variant settles, by the name of the open term", async () => {
    const said = await told(`${PACT}variant v { pact.article-1: friends.mem‸bers = { uk } }\n`);
    expect(said).toContain("**Open: `friends.members`**");
  });

  it("has nothing to say between words and of what is no file of the project", async () => {
    expect(await told("‸")).toBe("");
    expect(hover(await analysed(PACT), "file:///other.foedus", 3)).toBeNull();
  });
});
