import { LEVELS } from "../wording/levels.js";
import { longDate } from "@foedus/engine";
import { counted } from "../wording/lists.js";
import type { Brief } from "./schema.js";

type Comparable = Omit<Brief, "changes">;

/** What is compared: under each key a sentence part that says where, and the value there. */
type Facts = ReadonlyMap<string, { readonly subject: string; readonly value: string }>;

const claimFacts = ({ claims }: Comparable): Facts =>
  new Map(
    claims.map((claim) => [
      `${claim.report}/${claim.id}`,
      { subject: `Statement ${claim.id}`, value: claim.sentence },
    ]),
  );

const positionFacts = ({ terms }: Comparable): Facts =>
  new Map(
    terms.flatMap((term) =>
      term.positions.map((position): [string, { subject: string; value: string }] => [
        `${position.party} ${term.name} ${position.stance}`,
        {
          subject: `${position.partyTitle} on “${term.title}”`,
          value: `${position.stance}, ${position.standingSentence}`,
        },
      ]),
    ),
  );

const slotFacts = ({ agreements }: Comparable): Facts =>
  new Map(
    agreements.flatMap(({ articles }) =>
      articles.flatMap((article) =>
        article.slots.map((slot): [string, { subject: string; value: string }] => [
          `${article.name} ${slot.name}`,
          { subject: `“${article.title}”, ${slot.title.toLowerCase()}`, value: slot.text },
        ]),
      ),
    ),
  );

const verdictFacts = ({ scenarios }: Comparable): Facts =>
  new Map(
    scenarios.flatMap((scenario) =>
      scenario.questions.flatMap((question) =>
        question.answers.flatMap((answer) =>
          LEVELS.map(({ level, inSentence }): [string, { subject: string; value: string }] => [
            [scenario.name, question.name, answer.variant ?? "", answer.defecting.join(), level].join(" | "),
            {
              subject: `${question.sentence} ${answer.assumption}, ${inSentence}`,
              value: answer.verdicts[level],
            },
          ]),
        ),
      ),
    ),
  );

const compare = (before: Facts, now: Facts): readonly string[] => {
  const items: string[] = [];
  for (const [key, { subject, value }] of now) {
    const old = before.get(key);
    if (old === undefined) items.push(`New: ${subject}: ${value}`);
    else if (old.value !== value) items.push(`Changed: ${subject}: ${value} (before: ${old.value})`);
  }
  for (const [key, { subject, value }] of before) {
    if (!now.has(key)) items.push(`Gone: ${subject} (before: ${value})`);
  }
  return items;
};

/** What changed since an earlier brief: statements, positions, terms and verdicts, each with what it was before. */
export const changesSince = (before: Brief | null, now: Comparable): Brief["changes"] => {
  if (before === null) {
    return { since: null, sentence: "This is the first brief; there is none to compare it with.", items: [] };
  }
  const since = longDate(before.dossier.asOf);
  if (before.dossier.name !== now.dossier.name) {
    const sentence = `The earlier brief is of another dossier, “${before.dossier.title}”; nothing is compared.`;
    return { since: before.dossier.asOf, sentence, items: [] };
  }
  const items = [claimFacts, positionFacts, slotFacts, verdictFacts].flatMap((facts) =>
    compare(facts(before), facts(now)),
  );
  const sentence =
    items.length === 0
      ? `Nothing has changed since the brief of ${since}.`
      : `Since the brief of ${since}: ${counted(items.length, "change", "changes")}.`;
  return { since: before.dossier.asOf, sentence, items };
};
