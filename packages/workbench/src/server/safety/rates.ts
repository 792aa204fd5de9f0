import type { MiddlewareHandler } from "hono";
import { refusal } from "../wire/answer.js";
import { problem } from "../wire/problem.js";

/** How fast requests may come: so many at once, and so many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Far more than a person and a page need; a program that has run wild is told to wait. */
export const USUAL_RATE: Rate = { burst: 2000, perSecond: 200 };

/** Bounds how fast requests come, by a bucket that fills steadily. `now` counts milliseconds. */
export const boundedRate = ({ burst, perSecond }: Rate, now: () => number): MiddlewareHandler => {
  let [left, counted] = [burst, now()];
  return async (_, next) => {
    const moment = now();
    left = Math.min(burst, left + ((moment - counted) / 1000) * perSecond);
    counted = moment;
    if (left < 1) {
      const wait = Math.ceil((1 - left) / perSecond);
      return refusal(
        problem(
          "too_many_requests",
          "Too many requests come in a short time.",
          "Wait as many seconds as the header Retry-After says, and try again.",
        ),
        { "Retry-After": String(wait) },
      );
    }
    left -= 1;
    return next();
  };
};
