import type { Verdict } from "@foedus/engine";

/** What each verdict word means, in one line. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  assured:
    "It must happen, however the open questions are answered, as long as those who are bound keep to what binds them.",
  discretionary:
    "It may happen: somebody other than the protected party decides, and may withhold it lawfully or, where a breach is assumed, by breach.",
  impossible:
    "No obligation, power or permission in the texts leads to it. Voluntary help remains possible, but nothing written provides for it.",
  undetermined:
    "The texts do not settle it: different answers to their open questions lead to different results.",
};

/** Further words the brief uses in a sense of its own. */
export const GLOSSARY: readonly { readonly word: string; readonly means: string }[] = [
  { word: "In law", means: "Only what binds in law is counted." },
  { word: "With commitments", means: "Political commitments are counted too, as if they bound." },
  { word: "With drafts", means: "Drafts are counted too, as if they had been concluded." },
  { word: "With reports", means: "What is only reported is counted too, as if it were true and concluded." },
  {
    word: "Own words",
    means: "The party’s own speaker is quoted or retold by the report, with nobody of another party between.",
  },
  { word: "Reported by", means: "The stance is known only because another party’s speaker says so." },
  {
    word: "Unspecified",
    means: "The text says nothing here. Nothing is filled in, unless a named assumption says so.",
  },
  {
    word: "By analogy",
    means: "The text says that it is “like” another. The other text’s answer is marked, and fills nothing.",
  },
  { word: "Defects", means: "The party may break what it has promised." },
];
