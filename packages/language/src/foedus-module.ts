import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from "langium";
import { FoedusGeneratedModule, FoedusGeneratedSharedModule } from "./generated/module.js";
import { FoedusLinker } from "./names/linker.js";
import { FoedusNameProvider } from "./names/name-provider.js";
import { FoedusReferenceDescriptions } from "./names/reference-descriptions.js";
import { FoedusScopeComputation } from "./names/scope-computation.js";
import { FoedusScopeProvider } from "./names/scope-provider.js";
import { FoedusLexer } from "./parsing/lexer.js";
import { Courses } from "./parsing/course.js";
import { GrammarGraph } from "./parsing/grammar-graph.js";
import { createFoedusParser, NO_LOOKAHEAD, type FoedusParser } from "./parsing/parser.js";
import { FoedusTokenBuilder } from "./parsing/token-builder.js";

/** What the language adds to the services of Langium: a parser that is given words. */
interface AddedServices {
  readonly parser: { readonly LangiumParser: FoedusParser };
}

/** The services of the language. */
export type FoedusServices = LangiumCoreServices & AddedServices;

/** The services of the language, beside Langium's defaults. */
const FoedusModule: Module<FoedusServices, PartialLangiumCoreServices & AddedServices> = {
  parser: {
    Lexer: (services) => new FoedusLexer(services),
    TokenBuilder: () => new FoedusTokenBuilder(),
    // What cannot be read never comes to the parser: the reader sets it right or aside, and knows the way of the rest.
    ParserConfig: () => ({ recoveryEnabled: false, lookaheadStrategy: NO_LOOKAHEAD }),
    LangiumParser: (services) => createFoedusParser(services, new Courses(GrammarGraph.of(services.Grammar))),
  },
  references: {
    Linker: (services) => new FoedusLinker(services),
    NameProvider: () => new FoedusNameProvider(),
    ScopeComputation: (services) => new FoedusScopeComputation(services),
    ScopeProvider: (services) => new FoedusScopeProvider(services),
  },
  workspace: {
    ReferenceDescriptionProvider: (services) => new FoedusReferenceDescriptions(services),
  },
};

/** Makes the services of the language. They read no disk: text comes in, trees go out. */
export function createFoedusServices(): { shared: LangiumSharedCoreServices; foedus: FoedusServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FoedusGeneratedSharedModule);
  const foedus = inject(createDefaultCoreModule({ shared }), FoedusGeneratedModule, FoedusModule);
  shared.ServiceRegistry.register(foedus);
  return { shared, foedus };
}
