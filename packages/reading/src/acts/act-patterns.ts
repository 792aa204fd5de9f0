import type { Act } from "../statement.js";

/**
 * Words in what was said that show an act, as plain data; tried on the words in lower case with plain apostrophes.
 * They propose: a person decides. Each pattern is linear (no repetition inside a repetition).
 */
export const ACT_PATTERNS: readonly (readonly [act: Act, pattern: RegExp])[] = [
  [
    "offer",
    /\b(?:we|i|is|are|was|were|be) (?:also |always )?(?:ready|willing|prepared) to\b|\b(?:we|i) (?:could |can )?(?:offer|propose)\b/u,
  ],
  [
    "promise",
    /\b(?:we|i)(?:'ll| will| shall)(?! not| never| see\b)|\b(?:we|i) (?:promise|pledge|commit|undertake|guarantee)\b|\byou have my word\b/u,
  ],
  ["acceptance", /\b(?:we|i) (?:have |can |could )?(?:agree|agreed|accept|accepted)\b/u],
  ["welcome", /\b(?:we|i) (?:warmly |strongly |very much )?(?:welcome|applaud|hail)\b/u],
  ["thanks", /\b(?:thank|thanks|grateful|gratitude)\b/u],
  [
    "demand",
    /\b(?:we|i) (?:demand|insist|expect|urge|call on|call for|need|require)\b|\b(?:must|has to|have to|should|ought to)\b/u,
  ],
  [
    "refusal",
    /\b(?:we|i)(?: will| shall|'ll)? (?:not|never) (?:accept|agree|sign|speak|discuss|negotiate|allow)\b|\b(?:won't|cannot|can't) (?:accept|agree|sign|allow)\b|\b(?:refuse|reject|rule out|ruled out|not on the table|unacceptable|no comment)\b|\bdo not speak about\b|\bwill never\b|\bwould never\b/u,
  ],
  ["condition", /\b(?:if|unless|provided that|on condition|only when|as long as)\b/u],
  [
    "threat_or_warning",
    /\b(?:or else|otherwise|consequences|the end of|warn|warned|warning|at (?:your|their) own risk|will pay)\b/u,
  ],
  [
    "doubt",
    /\b(?:not clear|unclear|no details?|uncertain|unsure|doubt|doubts|doubtful|sceptical|skeptical|not sure|not seen|don't know|do not know|remains to be seen|few details)\b/u,
  ],
  ["question", /\?/u],
  [
    "aim",
    /\b(?:we|i|they|he|she|it) (?:still |really )?(?:want|wants|wanted|hope|hopes|aim|aims|intend|intends|plan|plans|seek|seeks)\b|\b(?:goal|objective|our aim)\b/u,
  ],
  [
    "withdrawal",
    /\b(?:no longer|abandon|abandoned|gave up|give up|given up|withdrawn|withdraw|drop(?:ped)? (?:his|her|its|their|our|the) demand)\b/u,
  ],
  [
    "denial",
    /\b(?:not true|untrue|false|never (?:said|promised|happened|agreed|offered|proposed)|nobody has|no one has|did not (?:say|promise|offer|agree))\b/u,
  ],
  [
    "provision",
    /\b(?:article|treaty|protocol|declaration|charter|clause)\b.{0,40}\b(?:says|stipulates|provides|states)\b/u,
  ],
];
