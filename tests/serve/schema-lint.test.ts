import { configs, parser, rules } from '@graphql-eslint/eslint-plugin';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { printFullSchema } from '../../src/serve/schema.ts';

/** Rules that are not kept, or kept otherwise than by default, each with the reason. */
const RULES: Linter.RulesRecord = {
  // Things stand where a reader looks for them: what matters most first. Sandbox sorts for those who prefer it.
  '@graphql-eslint/alphabetize': 'off',
  // Forbids that there are mutations and subscriptions.
  '@graphql-eslint/no-root-type': 'off',
  // The fields that always have an answer say so, and clients need not check for null; "not found" is null.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
  // What has an id is a Node; the rest are parts of one, or counts, and have no identity of their own to invent an id for.
  '@graphql-eslint/strict-id-in-types': 'off',
  // A payload has what has changed; a client that wants another field of Query asks for it by itself.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // Lists that are short by nature (aliases, evidence of an event) are plain lists, without pages.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
  ],
};

/** What is found all the same, by its rule, line and message, with the reason why it stays. */
const EXCEPTIONS: readonly (readonly [found: RegExp, reason: string])[] = [
  [/^relay-edge-types: type DoubtEdge /, 'a doubt is gone once it is judged: nothing to ask for again'],
  [/^relay-edge-types: type JudgementEdge /, 'a judgement is listed; nothing else leads to it by id'],
  [/^relay-edge-types: type RelationEdge /, 'a relation is a sum of events between two actors, not a thing'],
  [/^input-name: .*"Mutation.importArticles"/, '`inputs` is several of the `input` of importArticle'],
  [/^input-name: .*"Mutation.withdrawJudgement"/, 'all that it takes is an id'],
  [/^no-unreachable-types: directive @cacheControl/, 'its uses stand in schema.graphql; printing leaves them out'],
  [/^no-typename-prefix: .*"countryCode" .*"Country"/, 'the field is that of Actor, and of people too'],
  [/^no-typename-prefix: .*"role" .*"Role"/, 'which role, of a Role with its player'],
  [/^no-typename-prefix: .*"rank" .*"Rank"/, 'the number, of a Rank with its holder'],
  [/^no-typename-prefix: .*"communities" .*"Communities"/, 'the list, of Communities with their measures'],
];

test('the whole schema keeps the rules of @graphql-eslint, relay and naming among them, but for the exceptions', () => {
  const sdl = printFullSchema(loadOntology());
  const lines = sdl.split('\n');
  const found = lint(sdl).map(({ ruleId, line, message }) => {
    const rule = String(ruleId).replace('@graphql-eslint/', '');
    return `${rule}: ${lines[line - 1]?.trim()} (${message})`;
  });
  expect(found.filter((each) => !EXCEPTIONS.some(([pattern]) => pattern.test(each)))).toEqual([]);
  // An exception that is needed no more goes.
  expect(EXCEPTIONS.filter(([pattern]) => !found.some((each) => pattern.test(each)))).toEqual([]);
});

test('a schema against the rules is found out', () => {
  const found = lint(
    'type Query { getThings: ThingConnection } type Thing { Name: String } type ThingConnection { edges: [Thing] }',
  );
  const rules = new Set(found.map(({ ruleId }) => ruleId));
  for (const rule of ['naming-convention', 'require-description', 'relay-arguments', 'relay-connection-types'])
    expect(rules).toContain(`@graphql-eslint/${rule}`);
});

function lint(sdl: string): readonly Linter.LintMessage[] {
  const config = {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': { rules } },
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: sdl } } },
    rules: { ...configs['flat/schema-all'].rules, ...configs['flat/schema-relay'].rules, ...RULES },
  };
  return new Linter({ configType: 'flat' }).verify(sdl, config as Linter.Config, { filename: 'schema.graphql' });
}
