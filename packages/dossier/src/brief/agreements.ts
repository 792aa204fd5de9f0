import { articleByName, type Article, type Instrument, type Level, type Term } from "@foedus/engine";
import { capitalized, joined } from "../wording/lists.js";
import { articleWords } from "../wording/articles.js";
import { forceInSentence } from "../wording/levels.js";
import { longDate } from "@foedus/engine";
import type { BriefContext } from "./context.js";
import type { BriefAgreement, BriefArticle, BriefSlot } from "./schema.js";
import { slotOf, slotsOfClause } from "./slots.js";

/** The instruments that stand in the dossier's own files, not in the library. */
export const ownInstruments = ({ dossier, analysis }: BriefContext): readonly Instrument[] => {
  const own = new Set(dossier.agreements.map(({ path }) => path));
  return analysis.model.instruments.filter(({ location }) => own.has(location.file));
};

const forceOf = (force: Term<Level>): string =>
  force.type === "stated" ? forceInSentence(force.value) : "contested: it is not settled how binding this is";

const articleOf = (article: Article, instrument: Instrument, context: BriefContext): BriefArticle => {
  const { model } = context.analysis;
  const sources = article.sources.flatMap((name) => context.index.named(name));
  const { like } = article;
  const likeTitle = like === null ? null : articleWords(like, model);
  return {
    name: `${instrument.name}.${article.name}`,
    title: article.title === "" ? capitalized(articleByName(article.name)) : article.title,
    force: forceOf(article.force ?? instrument.force),
    like:
      likeTitle === null ? null : `Said to be like ${likeTitle}. An analogy marks answers; it gives none.`,
    sources: sources.map((statement) => ({ id: statement.id, sentence: context.claim(statement) })),
    slots: article.clauses.flatMap((clause) => slotsOfClause(clause, context)),
  };
};

const membershipSlots = (context: BriefContext): readonly BriefSlot[] => {
  const { model } = context.analysis;
  const used = new Set(
    ownInstruments(context).flatMap((instrument) =>
      instrument.articles.flatMap(({ clauses }) =>
        clauses.flatMap(({ provisions }) =>
          provisions.flatMap(({ owner }) =>
            owner.type === "each" || owner.type === "any" ? [owner.group] : [],
          ),
        ),
      ),
    ),
  );
  return model.groups
    .filter(({ name }) => used.has(name))
    .map((group) => {
      const known = joined(group.membership.known.map((name) => context.names.inSentence(name)));
      const others = slotOf(
        `members.${group.name}`,
        `Who belongs to the ${group.title}`,
        group.membership.others,
        (parties) => joined(parties.map((name) => context.names.inSentence(name))),
        context,
      );
      if (others.state === "stated")
        return { ...others, text: joined([known, others.text].filter((text) => text !== "")) };
      return { ...others, text: known === "" ? "unspecified" : `${known} and others` };
    });
};

/** The terms of the guarantee, slot by slot, with the words they come from or the mark that there are none. */
export const agreements = (context: BriefContext): readonly BriefAgreement[] => {
  const shared = membershipSlots(context);
  return ownInstruments(context).map((instrument, position) => {
    const entry = slotOf(
      "entry",
      "From when",
      instrument.entryIntoForce,
      (value) => {
        if (value.type === "date") return `from ${longDate(value.date)}`;
        return value.type === "with"
          ? `when the ${value.settlement.replaceAll("_", " ")} is concluded`
          : "on conclusion";
      },
      context,
    );
    const articles = instrument.articles.map((article) => articleOf(article, instrument, context));
    const [first, ...rest] = articles;
    const common = position === 0 ? [entry, ...shared] : [entry];
    return {
      name: instrument.name,
      title: instrument.title,
      force: forceOf(instrument.force),
      articles: first === undefined ? [] : [{ ...first, slots: [...first.slots, ...common] }, ...rest],
    };
  });
};
