import type { Explanation, Level, StoryStep } from "@foedus/engine";

const LEVELS: Readonly<Record<Level, string>> = {
  law: "in law",
  commitment: "with political commitments",
  draft: "with drafts, as if concluded",
  report: "with reports, as if true",
};

/** An explanation as text for a terminal: the answer, what it supposes, the story in numbered sentences, the reasons. */
export function explanationForPeople(explanation: Explanation): string {
  const { asked, words, level, gatesFree, variant, defecting, suppositions, reasons, story, restsOn } =
    explanation;
  const conditions = [
    LEVELS[level],
    gatesFree ? "domestic processes free to withhold it" : null,
    variant === null ? null : `variant ${variant}`,
    defecting.length === 0 ? null : `${defecting.join(", ")} ready to breach`,
  ].filter((part) => part !== null);
  const lines = [
    `? ${words}  [${conditions.join("; ")}]`,
    `  ${asked === "why" ? "Why" : "Why not"}: ${explanation.sentence}`,
  ];
  lines.push(...suppositionsForPeople(suppositions));
  if (story?.type === "problem") lines.push(`  ${story.message}`, `    help: ${story.help}`);
  if (story?.type === "story") {
    lines.push(
      "  What then happens:",
      ...story.steps.flatMap((step, index) => stepForPeople(step, index + 1)),
    );
  }
  if (story === null || explanation.told !== "discretionary") {
    lines.push("  Clause by clause:", ...reasons.map(({ sentence }) => `    ${sentence}`));
  }
  lines.push("  Rests on:", ...restsOn.map(({ sentence }) => `    ${sentence}`), "");
  return `${lines.join("\n")}\n`;
}

/** What the value rests on, in full; what is only taken so that the story can be told, in one line. */
function suppositionsForPeople(all: Explanation["suppositions"]): readonly string[] {
  const deciding = all.filter(({ decides }) => decides);
  const others = all.filter(({ decides }) => !decides);
  const taken = others.map(({ hole, answer }) => `${hole} = ${answer}`).join("; ");
  return [
    ...(deciding.length === 0 ? [] : ["  Supposed:", ...deciding.map(({ sentence }) => `    - ${sentence}`)]),
    ...(others.length === 0 ? [] : [`  For the telling alone, without bearing on the verdict: ${taken}.`]),
  ];
}

/** One step of a story as a numbered line, with the sources of the clause it quotes. */
export function stepForPeople(
  { type, date, sentence, quote, sources }: StoryStep,
  number: number,
): readonly string[] {
  const place = `${String(number)}.`.padEnd(4);
  const when = date === null ? (type === "ends" ? "" : "In the end: ") : `${date}: `;
  const told = `    ${place}${when}${sentence}`;
  // A clause that is quoted is told with where it comes from; the steps under it rest on the same words.
  return quote === null || sources.length === 0 ? [told] : [told, `        Source: ${sources.join("; ")}.`];
}
