import { readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

/** As the README gives it for GraphQL Code Generator's command line. */
const CONFIG = {
  documentMode: 'string',
  enumType: 'string-literal',
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { Date: 'string', ID: 'string', JSON: 'unknown' },
};

/** What graphql-codegen makes of `operations.graphql` and a schema as `npm run schema` prints it. */
export function generate(sdl: string): Promise<string> {
  const location = 'operations.graphql';
  const document = parse(readFileSync(new URL(location, import.meta.url), 'utf8'));
  return codegen({
    filename: 'generated.ts',
    schema: parse(sdl),
    documents: [{ location, document }],
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
    config: CONFIG,
  });
}
