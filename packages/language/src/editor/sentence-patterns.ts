/** A declaration as one often writes it, with what is to be filled in as `${1:…}`. */
export interface SentencePattern {
  readonly label: string;
  readonly detail: string;
  readonly text: string;
}

/** Patterns for who begins a text; each can be read as it stands once its names are declared. */
export const SENTENCE_PATTERNS: readonly SentencePattern[] = [
  {
    label: "agreement, with its parties",
    detail: "a draft that nobody has signed",
    text: 'agreement ${1:pact} "${2:Pact}"\n  force ${3|draft,law,commitment,report|}\n\nparties ${4:us "United States"}, ${5:ukraine "Ukraine"}\n',
  },
  {
    label: "article, with a guarantee",
    detail: "when attacked, who determines it, who must assist with what by when",
    text: 'article ${1:guarantee} "${2:Guarantee}"\n  when armed attack on ${3:ukraine} in ${4:unspecified}\n  determined by ${5:unspecified}\n  then ${6:us} must assist ${3:ukraine} with ${7:unspecified} within ${8:unspecified}\n',
  },
  {
    label: "article, with a duty to consult",
    detail: "when a party deems itself threatened",
    text: 'article ${1:consultation} "${2:Consultation}"\n  when any party deems any party threatened\n  then all parties must consult within ${3:72 hours}\n',
  },
  {
    label: "group, of which not all are known",
    detail: "known members, and who else might be one",
    text: 'group ${1:coalition} "${2:Coalition}" includes ${3:us}, others unspecified from ${4:ukraine}\n',
  },
  {
    label: "variant, that fills an article",
    detail: "a named assumption",
    text: 'variant ${1:firm} "${2:Firm}"\n  fills ${3:pact.guarantee}, determined by ${4:facts}, measures = ${5:at least armed_force}\n',
  },
  {
    label: "scenario, with a question",
    detail: "dated events, and what is asked of them",
    text: "scenario ${1:attack}\n  ${2:2026-02-01} armed attack on ${3:ukraine} in territory of ${3:ukraine}\n  ask for ${3:ukraine}: ${4:us} gives ${5:armed_force} within ${6:30 days}\n",
  },
];
