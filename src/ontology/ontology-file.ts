import { z } from 'zod';

/** The shape of the files in `src/ontology/`, as people write them; `load.ts` makes `Ontology` of it. */

const words = z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value]));
const optionalWords = words.default([]);
const entityType = z.enum(['Person', 'Organization', 'Country', 'Group', 'Place']);
const plainWords = optionalWords.refine((all) => !all.some((word) => word.startsWith('@')), {
  error: 'words with @ stand in object and notObject alone',
});
const objectWords = optionalWords.refine(
  (all) => all.every((word) => !word.startsWith('@') || entityType.safeParse(word.slice(1)).success),
  { error: `after @ expected one of ${entityType.options.join(', ')}` },
);
const modality = z.enum([
  'happened',
  'planned',
  'promised',
  'offered',
  'ordered',
  'authorized',
  'threatened',
  'requested',
  'alleged',
  'hypothetical',
]);

const conditions = z.strictObject({
  theme: plainWords,
  notTheme: plainWords,
  object: objectWords,
  notObject: objectWords,
  preposition: plainWords,
  notPreposition: plainWords,
  context: plainWords,
  notContext: plainWords,
  needs: z.array(z.enum(['agent', 'target', 'theme'])).default([]),
});

const frame = z.strictObject({
  roleset: optionalWords,
  verb: optionalWords,
  noun: optionalWords,
  agent: optionalWords,
  target: optionalWords,
  theme: optionalWords,
  third: optionalWords,
  negated: z.boolean().default(false),
  where: conditions.prefault({}),
});

const eventExample = z.strictObject({
  text: z.string().min(1),
  agent: z.string().optional(),
  target: z.string().optional(),
  modality: modality.optional(),
  negated: z.boolean().optional(),
  none: z.boolean().optional(),
});

/** `src/ontology/events/*.yaml`: type name → this. */
export const eventFile = z.record(
  z.string().regex(/^[A-Z][A-Z_]*$/),
  z.strictObject({
    label: z.string().min(1),
    description: z.string().min(1),
    plover: z.strictObject({ type: z.string(), mode: z.string().optional() }).nullable(),
    cameo: z.string().nullable(),
    goldstein: z.number().min(-10).max(10).nullable(),
    ploverScore: z.number().min(-10).max(10).nullable(),
    quad: z
      .enum(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'])
      .nullable()
      .default(null),
    ace: optionalWords,
    tone: z.enum(['cooperative', 'conflictual', 'neutral']),
    symmetric: z.boolean().default(false),
    stance: z.enum(['asserts', 'denies', 'doubts']).nullable().default(null),
    decided: z.array(modality).default([]),
    agent: z.array(z.union([entityType, z.literal('Event')])),
    target: z.array(z.union([entityType, z.literal('Event')])),
    needs: z.array(z.enum(['agent', 'target'])).default([]),
    implied: z.array(z.enum(['condition', 'asker', 'parties', 'interlocutor', 'country', 'home'])).default([]),
    frames: z.array(frame).min(1),
    over: optionalWords,
    examples: z.array(eventExample).default([]),
  }),
);

const statePattern = z.strictObject({
  noun: optionalWords,
  verb: optionalWords,
  name: z.boolean().default(false),
  only: z.array(entityType).default([]),
  subject: optionalWords,
  object: optionalWords,
  theme: optionalWords,
  title: optionalWords,
  tense: z.enum(['holds', 'begins', 'ends']).default('holds'),
  where: conditions.prefault({}),
});

/** `src/ontology/states/*.yaml`: type name → this. */
export const stateFile = z.record(
  z.string().regex(/^[A-Z][A-Z_]*$/),
  z.strictObject({
    label: z.string().min(1),
    description: z.string().min(1),
    subject: z.array(entityType),
    object: z.array(entityType),
    titled: z.boolean().default(false),
    heldByOne: z.boolean().default(false),
    patterns: z.array(statePattern).min(1),
    examples: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          subject: z.string().optional(),
          object: z.string().optional(),
          title: z.string().optional(),
          current: z.boolean().optional(),
          none: z.boolean().optional(),
        }),
      )
      .default([]),
  }),
);

/** `src/ontology/lists/*.yaml`: list name → lemmas. */
export const listFile = z.record(z.string().regex(/^[a-z][a-zA-Z]*$/), z.array(z.string().min(1)));
