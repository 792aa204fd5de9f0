import type { Brief } from "@foedus/dossier";

/** Words that would run, load or break out, if any of them reached a page as markup. */
export const HOSTILE = `</style><script>alert(1)</script><img src=x onerror=alert(2)>" onload='x' {{7*7}}`;

/** A brief in which every text of a dossier and of a report is hostile. */
export const hostileBrief = (): Brief => ({
  version: 1,
  kind: "brief",
  dossier: { name: HOSTILE, title: HOSTILE, description: HOSTILE, asOf: HOSTILE },
  summary: [HOSTILE],
  mainAnswer: [HOSTILE],
  reports: [
    { name: HOSTILE, title: HOSTILE, publisher: HOSTILE, published: HOSTILE, address: "javascript:alert(1)" },
  ],
  claims: [
    {
      id: HOSTILE,
      report: HOSTILE,
      parent: null,
      level: "primary",
      speaker: HOSTILE,
      through: [],
      acts: ["offer"],
      quote: HOSTILE,
      sentence: HOSTILE,
      venue: HOSTILE,
      date: HOSTILE,
    },
  ],
  leftOut: HOSTILE,
  terms: [
    {
      name: HOSTILE,
      title: HOSTILE,
      silent: [HOSTILE],
      positions: [
        {
          party: HOSTILE,
          partyTitle: HOSTILE,
          stance: "accepts",
          standing: "reported",
          reportedBy: [HOSTILE],
          standingSentence: HOSTILE,
          summary: HOSTILE,
          statements: [HOSTILE],
        },
      ],
    },
  ],
  agreed: { inOwnWords: [HOSTILE], onlyByReport: [HOSTILE] },
  agreements: [
    {
      name: HOSTILE,
      title: HOSTILE,
      force: HOSTILE,
      articles: [
        {
          name: HOSTILE,
          title: HOSTILE,
          force: HOSTILE,
          like: HOSTILE,
          sources: [{ id: HOSTILE, sentence: HOSTILE }],
          slots: [
            {
              name: HOSTILE,
              title: HOSTILE,
              state: "contested",
              text: HOSTILE,
              note: HOSTILE,
              hole: null,
              assumed: [{ variant: HOSTILE, text: HOSTILE }],
            },
          ],
        },
      ],
    },
  ],
  variants: [{ name: HOSTILE, title: HOSTILE }],
  scenarios: [
    {
      name: HOSTILE,
      title: HOSTILE,
      events: [HOSTILE],
      questions: [
        {
          name: HOSTILE,
          sentence: HOSTILE,
          side: HOSTILE,
          answers: [
            {
              variant: HOSTILE,
              defecting: [],
              assumption: HOSTILE,
              verdicts: {
                law: "impossible",
                commitment: "assured",
                draft: "discretionary",
                report: "undetermined",
              },
              because: { law: [HOSTILE], commitment: [], draft: [], report: [HOSTILE] },
              withGatesFree: null,
              canBlock: { count: "1", complete: true, limit: 1, sets: [[HOSTILE]], always: [] },
              canBringAbout: { count: "1", complete: true, limit: 1, sets: [[HOSTILE]], always: [[HOSTILE]] },
              turnsOn: [HOSTILE],
              settling: [
                { verdict: "assured", needs: [{ question: HOSTILE, answers: [HOSTILE] }], otherWays: 1 },
              ],
            },
          ],
        },
      ],
      performers: [
        {
          party: HOSTILE,
          partyTitle: HOSTILE,
          bundles: [
            {
              variant: null,
              defecting: [],
              assumption: HOSTILE,
              level: "law",
              floor: HOSTILE,
              ceiling: HOSTILE,
            },
          ],
        },
      ],
    },
  ],
  agenda: [
    {
      rank: 1,
      hole: HOSTILE,
      question: HOSTILE,
      mustAnswer: [HOSTILE],
      why: HOSTILE,
      answers: [{ answer: HOSTILE, effects: [HOSTILE] }],
    },
  ],
  changes: { since: HOSTILE, sentence: HOSTILE, items: [HOSTILE] },
  glossary: [{ word: HOSTILE, means: HOSTILE }],
});
