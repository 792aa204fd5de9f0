/** The terms of the Web Annotation Data Model. */
export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

const own = (name: string): string => `foedus:${name}`;
const address = (name: string) => ({ "@id": own(name), "@type": "@id" });
const ordered = (name: string) => ({ "@id": own(name), "@container": "@list" });

const PLAIN = [
  "report",
  "statement",
  "level",
  "speaker",
  "party",
  "partyTitle",
  "acts",
  "quotation",
  "standing",
  "venue",
  "date",
  "status",
  "confidence",
  "reason",
  "gloss",
  "words",
  "meaning",
  "title",
  "publisher",
  "published",
  "sha256",
];

/** What the terms mean that the model leaves to its users: each is one of Foedus. */
export const FOEDUS_TERMS: Readonly<Record<string, unknown>> = {
  foedus: "urn:foedus:terms:",
  ...Object.fromEntries(PLAIN.map((name) => [name, own(name)])),
  chain: ordered("chain"),
  carriedBy: address("carriedBy"),
  address: address("address"),
};
