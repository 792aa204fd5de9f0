import { useId } from "react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./field.module.css";

interface Described {
  readonly label: string;
  /** What is wrong with what stands in it, and what to do. */
  readonly problem?: string | undefined;
  /** What is wanted. */
  readonly note?: string | undefined;
}

const Frame = ({
  id,
  label,
  note,
  problem,
  children,
}: Described & { readonly id: string; readonly children: ReactNode }): ReactNode => (
  <div className={styles.field}>
    <label htmlFor={id}>{label}</label>
    {children}
    {note === undefined ? null : (
      <p id={`${id}-note`} className={styles.note}>
        {note}
      </p>
    )}
    {problem === undefined ? null : (
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem}
      </p>
    )}
  </div>
);

const describedBy = (id: string, { note, problem }: Described) => ({
  "aria-describedby":
    [note === undefined ? "" : `${id}-note`, problem === undefined ? "" : `${id}-problem`].join(" ").trim() ||
    undefined,
  "aria-invalid": problem === undefined ? undefined : true,
});

/** One line of text. */
export const TextField = ({
  label,
  note,
  problem,
  ...rest
}: Described & Omit<ComponentPropsWithRef<"input">, "id">): ReactNode => {
  const id = useId();
  return (
    <Frame id={id} label={label} note={note} problem={problem}>
      <input
        id={id}
        className={styles.input}
        dir="auto"
        {...describedBy(id, { label, note, problem })}
        {...rest}
      />
    </Frame>
  );
};

/** Many lines of text. */
export const TextArea = ({
  label,
  note,
  problem,
  ...rest
}: Described & Omit<ComponentPropsWithRef<"textarea">, "id">): ReactNode => {
  const id = useId();
  return (
    <Frame id={id} label={label} note={note} problem={problem}>
      <textarea
        id={id}
        className={[styles.input, styles.area].join(" ")}
        dir="auto"
        {...describedBy(id, { label, note, problem })}
        {...rest}
      />
    </Frame>
  );
};

interface SelectProps extends Described, Omit<ComponentPropsWithRef<"select">, "id" | "children"> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several, in the way of the system. */
export const SelectField = ({ label, note, problem, options, ...rest }: SelectProps): ReactNode => {
  const id = useId();
  return (
    <Frame id={id} label={label} note={note} problem={problem}>
      <select id={id} className={styles.input} {...describedBy(id, { label, note, problem })} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
};

/** Something that is so or is not. */
export const CheckField = ({
  label,
  ...rest
}: Pick<Described, "label"> & Omit<ComponentPropsWithRef<"input">, "id" | "type">): ReactNode => {
  const id = useId();
  return (
    <div className={styles.check}>
      <input id={id} type="checkbox" {...rest} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
};
