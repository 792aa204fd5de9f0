import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { CSSProperties, ReactNode } from "react";
import type { EventForm } from "@foedus/language";
import { Answered } from "../../../analysis/answered.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { Button } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { useShortcuts } from "../../../shell/shortcuts.js";
import { EventDialog } from "../events/event-dialog.js";
import type { Scene } from "../scene.js";
import type { ScenarioSearch } from "../search.js";
import { held, keysOf } from "../text/held.js";
import type { Held } from "../text/held.js";
import { useAssume } from "../use-assume.js";
import { dateOfDay, dayOf, daysOf, stageOf, untilDay } from "./days.js";
import { EventRow } from "./event-row.js";
import { LaneSection } from "./lane-section.js";
import { lanesOf } from "./lanes.js";
import { Legend } from "./legend.js";
import { Scale } from "./scale.js";
import styles from "./score.module.css";
import { Stepper } from "./stepper.js";

const words = messages.scenario.score;

/** Questions last from the last event; those that cannot be read last no time. */
const periodsOf = ({ scenario }: Scene): readonly number[] =>
  (scenario?.questions ?? []).flatMap(({ within }) => (within === null ? [] : [daysOf(within)]));

/** How wide the columns beside the days are: what stands before them, and the state behind them. */
const WIDTHS: CSSProperties & Record<"--label" | "--state", string> = {
  "--label": "19rem",
  "--state": "12rem",
};

/** The score of a scenario: its events over the days, and under them a lane per party with what becomes of each duty. */
export const Score = ({ scene }: { readonly scene: Scene }): ReactNode => {
  const { form, texts, variant } = scene;
  const assume = useAssume(form.scenario);
  const { step }: ScenarioSearch = useSearch({ strict: false });
  // What is in the form that is open: the event that it was opened on, or another.
  const [open, setOpen] = useState<Held<EventForm> | "another" | null>(null);
  const events = form.events.toSorted((one, other) => (one.date.written < other.date.written ? -1 : 1));
  // An event that is moved stays in its row: what happens is its key, its date is not.
  const happenings = keysOf(form.events.map(({ happening }) => happening.written));
  const keys = new Map(form.events.map((event, index) => [event, happenings[index]]));
  const dates = events.map(({ date }) => date.written);
  const untilNumber = untilDay(dates, periodsOf(scene));
  const until = untilNumber === null ? null : dateOfDay(untilNumber);
  const courses = useAnalysis(
    "course",
    scene.scenario === null || until === null ? null : { ...texts, scenario: form.scenario, variant, until },
  );
  const count = events.length;
  const at = step === undefined || step > count ? null : step;
  const now = at === null ? until : (dates[at - 1] ?? until);
  const go = (to: number): void => {
    assume({ step: to > count ? 0 : Math.max(1, to) });
  };
  const back = (): void => {
    go((at ?? count + 1) - 1);
  };
  const on = (): void => {
    go((at ?? count) + 1);
  };
  useShortcuts([
    { keys: "ArrowLeft", words: say(words.previous), run: back },
    { keys: "ArrowRight", words: say(words.next), run: on },
    {
      keys: "e",
      words: say(words.addEvent),
      run: () => {
        setOpen("another");
      },
    },
  ]);
  const stage = untilNumber === null ? null : stageOf(dates, untilNumber);
  return (
    <section className={styles.score} style={WIDTHS} aria-labelledby="score-title">
      <div className={styles.head}>
        <h2 id="score-title">{say(words.title)}</h2>
        <Button
          icon="plus"
          look="main"
          aria-keyshortcuts="e"
          onClick={() => {
            setOpen("another");
          }}
        >
          {say(words.addEvent)}
        </Button>
      </div>
      {stage === null || until === null || now === null ? (
        <p className={styles.empty}>{say(words.noEvents)}</p>
      ) : (
        <>
          <Stepper step={at} count={count} date={now} onBack={back} onNext={on} />
          <div className={styles.sheet}>
            <Scale stage={stage} events={dates.map(dayOf)} now={dayOf(now)} />
            <h3 className="heard">{say(words.events)}</h3>
            <ol className={styles.rows}>
              {events.map((event, index) => (
                <EventRow
                  key={keys.get(event)}
                  scene={scene}
                  event={event}
                  stage={stage}
                  isNow={at === index + 1}
                  isPast={at === null || index < at}
                  onChange={() => {
                    setOpen(held(form.events, event));
                  }}
                />
              ))}
            </ol>
            <Answered analysis={courses} words={say(words.computing)}>
              {(value) => {
                const lanes = lanesOf(value);
                if (lanes.length === 0) return <p className={styles.empty}>{say(words.noDuties)}</p>;
                return lanes.map((lane) => (
                  <LaneSection key={lane.owners.join()} scene={scene} lane={lane} stage={stage} now={now} />
                ));
              }}
            </Answered>
          </div>
          <Legend />
        </>
      )}
      {open === null ? null : (
        <EventDialog
          scene={scene}
          changed={open === "another" ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
};
