import type { ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { dateInWords, momentInWords, say } from "../../messages/say.js";

/** A calendar date, or that none is given. */
export const CalendarDate = ({ date }: { readonly date: string | null }): ReactNode =>
  date === null ? say(messages.components.noDate) : <time dateTime={date}>{dateInWords(date)}</time>;

/** A moment of the log, in the time zone of the reader. */
export const Moment = ({ moment }: { readonly moment: string }): ReactNode => (
  <time dateTime={moment}>{momentInWords(moment)}</time>
);
