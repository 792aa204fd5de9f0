import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useId, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { Button, IconButton } from "../../components/button/button.js";
import { tell } from "../../components/toast/toasts.js";
import { useData, useWatched } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { STEPS, pathOf } from "./steps.js";
import type { Step } from "./steps.js";
import { endTour, goToStep, leaveTour, takeTour, tour } from "./tour-state.js";
import styles from "./tour.module.css";
import { usePointing } from "./use-pointing.js";

const m = messages.tour;

const leave = (): void => {
  leaveTour();
  tell(say(m.left));
};

/** One step of the tour: what to try, and the ways on. It stands beside the page and covers nothing of it. */
const TourStep = ({ step, at }: { readonly step: Step; readonly at: number }): ReactNode => {
  const data = useData();
  const navigate = useNavigate();
  const heading = useId();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const viewPath = pathOf(step.view);
  const isThere = path === viewPath || path.startsWith(`${viewPath}/`);
  const go = async ({ view, worthSeeing }: Step): Promise<void> => {
    // Where it cannot be read what is worth seeing, the view itself says why.
    const address = (await worthSeeing(data).catch(() => null)) ?? pathOf(view);
    await navigate({ to: address });
  };
  const turn = (to: number): void => {
    const next = STEPS[to];
    if (next === undefined) return;
    goToStep(to);
    void go(next);
  };
  const targets = useMemo(
    () => [...(isThere ? step.targets : []), `nav a[href="${viewPath}"]`],
    [isThere, step, viewPath],
  );
  usePointing(targets);
  const isLast = at === STEPS.length - 1;
  return (
    <section className={styles.tour} aria-labelledby={heading} data-keeps-focus>
      <div className={styles.words} role="status">
        <h2 id={heading} className={styles.title}>
          <span className={styles.place}>{say(m.place, { at: at + 1, count: STEPS.length })}</span>
          {say(m.steps[step.name].title)}
        </h2>
        <p>{say(m.steps[step.name].lead)}</p>
      </div>
      <div className={styles.ways}>
        {isThere ? null : (
          <Button look="quiet" onClick={() => void go(step)}>
            {say(m.show)}
          </Button>
        )}
        {at === 0 ? null : (
          <Button
            look="quiet"
            onClick={() => {
              turn(at - 1);
            }}
          >
            {say(m.back)}
          </Button>
        )}
        <Button
          onClick={() => {
            if (isLast) endTour();
            else turn(at + 1);
          }}
        >
          {say(isLast ? m.done : m.next)}
        </Button>
        <IconButton label={say(m.skip)} icon="close" onClick={leave} />
      </div>
    </section>
  );
};

/**
 * Begins the tour for whoever comes for the first time, and shows a report at once; an address that names something is left
 * alone. A dossier in which there is nothing to see yet has no tour.
 */
const FirstVisit = (): ReactNode => {
  const data = useData();
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const latest = useRef(path);
  useEffect(() => {
    latest.current = path;
  });
  useEffect(() => {
    const begin = async (): Promise<void> => {
      const address = await STEPS[0]?.worthSeeing(data).catch(() => null);
      if (typeof address !== "string" || !tour.get().isFirst) return;
      takeTour();
      if (latest.current === "/reports") await navigate({ to: address, replace: true });
    };
    void begin();
  }, [data, navigate]);
  return null;
};

/** The tour, where it is taken. */
export const Tour = (): ReactNode => {
  const { at, isOpen, isFirst } = useWatched(tour);
  const step = STEPS[at];
  if (isFirst) return <FirstVisit />;
  return isOpen && step !== undefined ? <TourStep step={step} at={at} /> : null;
};
