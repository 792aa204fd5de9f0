import * as z from "zod";
import { dateSchema, identifierSchema, partyNameSchema, wordsSchema } from "./names.js";
import { DOSSIER_VERSION } from "./version.js";

const partySchema = z
  .strictObject({
    name: partyNameSchema,
    title: wordsSchema.describe("As it stands in a table: United States"),
    inSentence: wordsSchema
      .optional()
      .describe("As it stands in a sentence, where it differs: the United States"),
    adjective: wordsSchema.describe("As in “no Russian statement”"),
    kind: z.enum(["state", "organization", "group"]),
  })
  .readonly();

const termSchema = z
  .strictObject({
    name: identifierSchema,
    title: wordsSchema,
    clause: wordsSchema
      .optional()
      .describe("The clause of an agreement the term belongs to: INSTRUMENT.ARTICLE"),
    words: z
      .array(wordsSchema)
      .readonly()
      .optional()
      .describe("Words, in whatever languages, at which a statement is proposed to be about the term"),
  })
  .readonly();

/** `dossier.json`: what a dossier is about, as of which date, and between whom. */
export const dossierSchema = z
  .strictObject({
    version: z.literal(DOSSIER_VERSION),
    name: identifierSchema,
    title: wordsSchema,
    description: wordsSchema,
    asOf: dateSchema,
    parties: z.array(partySchema).min(1).readonly(),
    protected: partyNameSchema.describe("The party a guarantee is for; questions are asked from its side"),
    guarantors: z
      .array(partyNameSchema)
      .readonly()
      .describe("Those said to give the guarantee, the main one first"),
    adversary: partyNameSchema.nullable().describe("The party against whom it is given, or null"),
    terms: z
      .array(termSchema)
      .readonly()
      .describe("What parties take positions on, in the order of the brief"),
  })
  .readonly();

export type DossierFile = z.infer<typeof dossierSchema>;
export type DossierParty = DossierFile["parties"][number];
export type DossierTerm = DossierFile["terms"][number];
