declare module "virtual:foedus-tokens.css";
declare module "@fontsource-variable/*";
