export { briefAsPage, CONTENT_SECURITY_POLICY } from "./page/page.js";
export { briefAsPdf, FORM_NAMES, FORMS } from "./exports/forms.js";
export type { Form, FormName, Made } from "./exports/forms.js";
export { briefApp, type Shown } from "./server/app.js";
export { listen, type Listening } from "./server/listen.js";
