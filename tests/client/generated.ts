/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An article to import. */
export type ImportArticleInput = {
  /** Your own id for it: the same id is the same article. Left out, the URL counts, else the text itself. */
  readonly id?: string | null | undefined;
  /** Its title, if the text doesn't begin with it. */
  readonly title?: string | null | undefined;
  /** The whole text, as plain text in English. Evidence will count its characters. */
  readonly text: string;
  /** When it was published. Left out, its dateline counts. */
  readonly publishedAt?: string | null | undefined;
  /** Where it was published. */
  readonly url?: string | null | undefined;
  /** Who published it. For example `"Reuters"`. */
  readonly publisher?: string | null | undefined;
};

/** What an import did. */
export type ImportOutcome =
  /** The article is new. */
  | 'CREATED'
  /** An article with that id was there with another text, which this one replaces. */
  | 'UPDATED'
  /** The article was there already, with this text. */
  | 'UNCHANGED';

/** Whether something happened, or in which other way an article speaks of it. */
export type Modality =
  /** It took place. */
  | 'HAPPENED'
  /** Someone plans it. */
  | 'PLANNED'
  /** Someone promised it. */
  | 'PROMISED'
  /** Someone offered it. */
  | 'OFFERED'
  /** Someone ordered or decided it. */
  | 'ORDERED'
  /** Someone allowed it. */
  | 'AUTHORIZED'
  /** Someone threatened to do it. */
  | 'THREATENED'
  /** Someone asked for it. */
  | 'REQUESTED'
  /** Someone is accused or suspected of it. */
  | 'ALLEGED'
  /** It is only imagined: if, could, might. */
  | 'HYPOTHETICAL';

export type ActorPageQueryVariables = Exact<{
  name: string;
  first?: number;
}>;


export type ActorPageQuery = { readonly actor:
    | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly label: string, readonly date: string | null, readonly modality: Modality, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly article: { readonly title: string } }> }> } }
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly label: string, readonly date: string | null, readonly modality: Modality, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly article: { readonly title: string } }> }> } }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly label: string, readonly date: string | null, readonly modality: Modality, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly article: { readonly title: string } }> }> } }
    | { readonly __typename: 'Group', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly label: string, readonly date: string | null, readonly modality: Modality, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly article: { readonly title: string } }> }> } }
   | null };

export type ImportTextMutationVariables = Exact<{
  input: ImportArticleInput;
}>;


export type ImportTextMutation = { readonly importArticle: { readonly outcome: ImportOutcome | null, readonly article: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ActorPageDocument = new TypedDocumentString(`
    query ActorPage($name: String!, $first: Int! = 5) {
  actor(name: $name) {
    __typename
    id
    name
    aliases
    events(first: $first) {
      totalCount
      nodes {
        label
        date
        modality
        evidence {
          quote
          article {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActorPageQuery, ActorPageQueryVariables>;
export const ImportTextDocument = new TypedDocumentString(`
    mutation ImportText($input: ImportArticleInput!) {
  importArticle(input: $input) {
    outcome
    article {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportTextMutation, ImportTextMutationVariables>;