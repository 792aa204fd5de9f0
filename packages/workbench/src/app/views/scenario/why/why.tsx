import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { IconButton } from "../../../components/button/button.js";
import { VerdictMark } from "../../../components/mark/mark.js";
import { Tabs } from "../../../components/tabs/tabs.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { questionInWords } from "../questions/question-words.js";
import type { Scene } from "../scene.js";
import { validateSearch } from "../search.js";
import { Blockers } from "./blockers.js";
import { Story } from "./story.js";
import { Turns } from "./turns.js";
import styles from "./why.module.css";

const words = messages.scenario.why;

interface WhyProps {
  readonly scene: Scene;
  readonly question: string;
}

const PANELS = ["why_not", "why", "block", "turns"] as const;
type Panel = (typeof PANELS)[number];

/** Why a question has its verdict: a course of events, who can block it, and on which open terms it turns. */
export const Why = ({ scene, question }: WhyProps): ReactNode => {
  const { texts, form, variant, defecting, level, scenario } = scene;
  const navigate = useNavigate();
  const asked = scenario?.questions.find(({ name }) => name === question);
  const finding = useAnalysis(
    "finding",
    asked === undefined ? null : { ...texts, scenario: form.scenario, question, variant, defecting },
  );
  const found = finding.type === "value" ? finding.value : null;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const [panel, setPanel] = useState<Panel | null>(null);
  const verdict = found?.verdicts[level] ?? null;
  const shown = panel ?? (verdict === "assured" ? "why" : "why_not");
  if (asked === undefined) return null;
  const content = (one: Panel): ReactNode => {
    switch (one) {
      case "why":
      case "why_not":
        return <Story scene={scene} question={question} asked={one} />;
      case "block":
        return <Blockers scene={scene} question={question} />;
      case "turns":
        return <Turns finding={finding} scene={scene} />;
    }
  };
  return (
    <section ref={section} className={styles.why} aria-labelledby="why-title">
      <header className={styles.head}>
        <h2 id="why-title" dir="auto">
          {questionInWords(asked, scene.outline)}
        </h2>
        <IconButton
          icon="close"
          label={say(words.back)}
          onClick={() =>
            void navigate({
              to: "/scenarios/$scenario",
              params: { scenario: form.scenario },
              search: (kept) => validateSearch(kept),
              resetScroll: false,
            })
          }
        />
      </header>
      <p className={styles.verdict}>
        {verdict === null ? null : <VerdictMark verdict={verdict} />}
        <span>{say(messages.scenario.levelNote[level])}</span>
      </p>
      <Tabs
        label={say(words.title)}
        value={shown}
        onChange={(value) => {
          setPanel(PANELS.find((one) => one === value) ?? null);
        }}
        tabs={PANELS.map((one) => ({
          value: one,
          label: say(words.tabs[one]),
          content: one === shown ? content(one) : null,
        }))}
      />
    </section>
  );
};
