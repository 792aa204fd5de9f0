import { Analyst } from "./analyst.js";
import type { Response } from "./protocol.js";

/** The worker of this page. Engine and language are loaded with it, not with the page. */
export const analyst = new Analyst((hear, stopped) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analysis" });
  worker.addEventListener("message", ({ data }: MessageEvent<Response>) => {
    hear(data);
  });
  worker.addEventListener("error", ({ message }) => {
    stopped(message);
  });
  return {
    send: (request) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(request);
    },
    end: () => {
      worker.terminate();
    },
  };
});
