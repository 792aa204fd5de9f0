import type { ReactNode } from "react";
import type { EventForm } from "@foedus/language";
import { IconButton } from "../../../components/button/button.js";
import { Menu, MenuItem } from "../../../components/menu/menu.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import { without } from "../text/edits.js";
import { useScenarioText } from "../use-scenario-text.js";
import { dateOfDay, placeOf } from "./days.js";
import type { Stage } from "./days.js";
import styles from "./event-row.module.css";
import { useMove } from "./use-move.js";

const words = messages.scenario.score;

interface EventRowProps {
  readonly scene: Scene;
  readonly event: EventForm;
  readonly stage: Stage;
  readonly isNow: boolean;
  readonly isPast: boolean;
  /** Opens the form of the event, which does not go with the row. */
  readonly onChange: () => void;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** An event: what happens, and a handle on its day that is dragged or moved by the arrow keys. */
export const EventRow = ({ scene, event, stage, isNow, isPast, onChange }: EventRowProps): ReactNode => {
  const { change } = useScenarioText();
  const told = event.said ?? event.happening.written;
  const { day, handle } = useMove(scene, event, stage);
  const date = dateInWords(dateOfDay(day));
  const place = placeOf(stage, day);
  const kind = [styles.row, isNow ? styles.current : undefined, isPast ? undefined : styles.later];
  return (
    <li className={kind.filter(Boolean).join(" ")} {...(isNow ? { "aria-current": "step" as const } : {})}>
      <span className={styles.label} dir="auto">
        {capital(told)}
      </span>
      <span className={styles.track}>
        <span
          className={styles.handle}
          role="slider"
          tabIndex={0}
          aria-label={say(words.moveLabel, { event: told })}
          aria-valuenow={day}
          aria-valuemin={stage.first}
          aria-valuemax={stage.last}
          aria-valuetext={date}
          title={say(words.moveHint)}
          style={{ insetInlineStart: `${place}%` }}
          {...handle}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M8 1.500 14.500 8 8 14.500 1.500 8Z" />
          </svg>
        </span>
        <span
          className={place > 72 ? styles.dateBefore : styles.date}
          style={place > 72 ? { insetInlineEnd: `${100 - place}%` } : { insetInlineStart: `${place}%` }}
        >
          {date}
          {event.hour.written === "" ? null : ` ${event.hour.written}`}
        </span>
      </span>
      <span className={styles.tools}>
        <Menu
          label={say(words.menu, { event: told })}
          trigger={<IconButton icon="more" label={say(words.menu, { event: told })} />}
        >
          <MenuItem icon="pen" isDisabled={!scene.isFresh} onSelect={onChange}>
            {say(words.editEvent)}
          </MenuItem>
          <MenuItem
            icon="trash"
            isDisabled={!scene.isFresh}
            onSelect={() => void change(scene.form.path, without(event), say(words.remove, { event: told }))}
          >
            {say(words.removeEvent)}
          </MenuItem>
        </Menu>
      </span>
    </li>
  );
};
