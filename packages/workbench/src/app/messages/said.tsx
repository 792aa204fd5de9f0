import { Fragment } from "react";
import type { ReactNode } from "react";
import type { Message, ValuesOf } from "./message.js";
import { inWords, partsOf } from "./say.js";

interface SaidProps<M extends Message> {
  readonly message: M;
  readonly values: ValuesOf<M, ReactNode>;
}

/** Content keeps its own direction and does not turn the words around it. */
const shown = (value: ReactNode): ReactNode => {
  if (typeof value === "string") return <bdi>{value}</bdi>;
  return typeof value === "number" ? inWords(value) : value;
};

/** A message whose values are parts of the page: a link, words of a report, a mark. */
export const Said = <const M extends Message>({ message, values }: SaidProps<M>): ReactNode => {
  const given: Readonly<Record<string, ReactNode>> = values;
  return partsOf(message, given).map((part, index) => (
    // The parts of one message never change their order.
    // eslint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{"text" in part ? part.text : shown(given[part.name])}</Fragment>
  ));
};
