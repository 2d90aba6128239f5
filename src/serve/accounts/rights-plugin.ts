import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

/** Lets mutations through for editors alone, whatever the mutation is: a new one is guarded without a thought. */
export const rightsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'mutation') contextValue.rights.need('editor');
      },
    };
  },
};
