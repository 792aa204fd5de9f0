import * as z from "zod";
import type { Citation } from "./citation.js";

const words = z.string();

/** The reports as CSL-JSON, as far as Foedus writes it: a part of the schema csl-data.json of CSL 1.0.2. */
export const cslSchema = z
  .array(
    z
      .strictObject({
        id: words,
        type: z.enum(["webpage", "document"]),
        title: words,
        author: z
          .array(z.strictObject({ literal: words }).readonly())
          .readonly()
          .optional(),
        publisher: words.optional(),
        issued: z
          .strictObject({
            "date-parts": z.tuple([z.tuple([z.int(), z.int(), z.int()]).readonly()]).readonly(),
          })
          .readonly()
          .optional(),
        URL: words.optional(),
        language: words.optional(),
        note: words,
      })
      .readonly(),
  )
  .readonly();

export type Csl = z.infer<typeof cslSchema>;

/** The reports as CSL-JSON. Who is not known, and when, is left out; a style then writes “n.d.” or the title first. */
export const csl = (citations: readonly Citation[]): Csl =>
  citations.map(({ key, title, author, publisher, published, address, language, record }) => ({
    id: key,
    type: address === null ? "document" : "webpage",
    title,
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(publisher === null ? {} : { publisher }),
    ...(published === null
      ? {}
      : { issued: { "date-parts": [[published.year, published.month, published.day]] } }),
    ...(address === null ? {} : { URL: address }),
    ...(language === null ? {} : { language }),
    note: record,
  }));
