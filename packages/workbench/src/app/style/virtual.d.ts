declare module "virtual:foedus-tokens.css";
declare module "virtual:foedus-brief.css";
declare module "@fontsource-variable/*";
