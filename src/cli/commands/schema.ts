import { Command } from 'commander';
import { loadOntology } from '../../ontology/load.ts';
import { withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `dramatis schema`: the GraphQL contract. */
export function schemaCommand(terminal: Terminal): Command {
  return withJson(new Command('schema'))
    .description('Print the GraphQL schema, with the types of the ontology, for linters and code generators.')
    .addHelpText('after', '\nExample:\n  dramatis schema > full-schema.graphql')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { printFullSchema } = await import('../../serve/schema.ts');
      const sdl = printFullSchema(loadOntology()).trimEnd();
      terminal.print(json ? JSON.stringify({ sdl }) : sdl);
    });
}
