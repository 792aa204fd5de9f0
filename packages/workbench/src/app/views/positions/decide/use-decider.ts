import { useQuery } from "@tanstack/react-query";
import { useData } from "../../../data/use-data.js";
import { valueOf } from "../../../data/service.js";

/** Where the browser remembers who decides here. */
const REMEMBERED = "who decides";

/** Who decides where nobody says so: whoever did last in this browser, else the account of the server. */
export const useDecider = (): string => {
  const { service } = useData();
  const { data } = useQuery({ queryKey: ["about"], queryFn: async () => valueOf(await service.about()) });
  return localStorage.getItem(REMEMBERED) ?? data?.account ?? "";
};

/** Remembers who decides. */
export const rememberDecider = (name: string): void => {
  localStorage.setItem(REMEMBERED, name);
};

/** The day it is, where the reader is: YYYY-MM-DD. */
export const today = (): string => {
  const now = new Date();
  return [
    String(now.getFullYear()),
    String(now.getMonth() + 1).padStart(2, "0"),
    String(now.getDate()).padStart(2, "0"),
  ].join("-");
};
