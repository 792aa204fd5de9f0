/** Who is in an article that is begun: names of parties, as the text declares them. */
export interface ArticleBeginning {
  /** What the article is called; `help` becomes `article help`. */
  readonly name: string;
  readonly title: string;
  /** Who owes. */
  readonly owner: string;
  /** For whom, or against whom. */
  readonly beneficiary: string;
}

/** An article to begin with. Whatever a person has not said yet stands open in it: it fills no gap. */
export interface ArticleTemplate {
  readonly template: string;
  /** What it is for, as a list says it. */
  readonly label: string;
  readonly write: (beginning: ArticleBeginning) => string;
}

const heading = ({ name, title }: ArticleBeginning): string =>
  `article ${name} "${title.replaceAll('"', "”")}"`;

/** The articles that guarantees are made of, each with everything left open that can be. */
export const ARTICLE_TEMPLATES: readonly ArticleTemplate[] = [
  {
    template: "defence",
    label: "Help if somebody is attacked",
    write: (beginning) => `${heading(beginning)}
  when armed attack on ${beginning.beneficiary} in unspecified
  determined by unspecified
  then ${beginning.owner} must assist ${beginning.beneficiary} with unspecified within unspecified`,
  },
  {
    template: "consultation",
    label: "Talks if somebody is threatened",
    write: (beginning) => `${heading(beginning)}
  when threat to ${beginning.beneficiary}
  determined by unspecified
  then ${beginning.owner} must consult with ${beginning.beneficiary} within unspecified`,
  },
  {
    template: "non_aggression",
    label: "A promise not to attack",
    write: (beginning) => `${heading(beginning)}
  ${beginning.owner} must not attack ${beginning.beneficiary}`,
  },
  {
    template: "withdrawal",
    label: "Withdrawal of forces",
    write: (beginning) => `${heading(beginning)}
  ${beginning.owner} must withdraw forces from territory of ${beginning.beneficiary} by unspecified`,
  },
  {
    template: "enactment",
    label: "A law to be enacted",
    write: (beginning) => `${heading(beginning)}
  ${beginning.owner} must enact law "no attack on ${beginning.beneficiary}" by unspecified`,
  },
];

/** An agreement to begin with: a draft between these parties, each by its name and title, from when still open. */
export const newAgreement = (
  name: string,
  title: string,
  parties: readonly { readonly name: string; readonly title: string }[],
): string => `agreement ${name} "${title.replaceAll('"', "”")}"
  force draft
  in force unspecified

parties ${parties.map((party) => `${party.name} "${party.title.replaceAll('"', "”")}"`).join(", ")}
`;
