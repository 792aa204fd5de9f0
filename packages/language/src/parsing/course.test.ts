import { createServicesForGrammar } from "langium/grammar";
import { describe, expect, it } from "vitest";
import { Courses } from "./course.js";
import { GrammarGraph } from "./grammar-graph.js";

// A list that ends only many words later: whether "," goes on with it, the word behind the next one tells.
const { Grammar } = await createServicesForGrammar({
  grammar: `
    grammar Lists
    entry File: settings+=Setting (',' settings+=Setting)* end?='end'?;
    Setting: Measures | Place;
    Measures: 'measures' '=' all+=ID (',' all+=ID)*;
    Place: name=ID '=' value=ID;
    terminal ID: /[a-z]+/;
    hidden terminal WHITE_SPACE: /\\s+/;
  `,
});

const courses = new Courses(GrammarGraph.of(Grammar));
const course = (text: string): readonly number[] | null =>
  courses.of(
    text
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => (/^[,=]$|^measures$|^end$/u.test(word) ? [word] : ["ID"])),
  );

const IN = 0;
const PAST = 1;
const MEASURES = 0;
const PLACE = 1;

describe("the way through the grammar", () => {
  it("goes into what may be repeated as long as the text does, and past it then", () => {
    expect(course("measures = a , b , c")).toEqual([MEASURES, IN, IN, PAST, PAST, PAST]);
    expect(course("measures = a end")).toEqual([MEASURES, PAST, PAST, IN]);
  });

  it("knows at a comma what stands far behind it", () => {
    expect(course("measures = a , b , c = d")).toEqual([MEASURES, IN, PAST, IN, PLACE, PAST, PAST]);
    expect(course("a = b , measures = c , d , e = f , g = h")).toEqual([
      PLACE,
      IN,
      MEASURES,
      IN,
      PAST,
      IN,
      PLACE,
      IN,
      PLACE,
      PAST,
      PAST,
    ]);
  });

  it("is not there where the words are no text", () => {
    expect(course("measures = a , , b")).toBeNull();
    expect(course("measures = a = b")).toBeNull();
    expect(course("")).toBeNull();
  });

  it("is found through a list of a hundred thousand", () => {
    const names = Array.from({ length: 100_000 }, () => "a").join(" , ");
    expect(course(`measures = ${names}`)?.length).toBe(100_003);
  });
});
