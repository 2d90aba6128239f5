import type { EventType, Ontology, StateType } from '../../src/ontology/ontology.ts';

const EVENT: EventType = {
  name: '',
  label: '',
  description: '',
  plover: null,
  cameo: null,
  goldstein: null,
  ploverScore: null,
  quad: null,
  ace: [],
  tone: 'neutral',
  symmetric: false,
  stance: null,
  decided: [],
  agent: [],
  target: [],
  frames: [],
  over: [],
  needs: [],
  implied: [],
  examples: [],
};

const events: readonly EventType[] = [
  {
    ...EVENT,
    name: 'ARRESTED',
    label: 'arrested',
    description: 'The agent takes the target into "custody".',
    plover: { type: 'COERCE', mode: 'arrest' },
    cameo: '173',
    goldstein: -5,
    tone: 'conflictual',
  },
  { ...EVENT, name: 'REQUESTED_TROOPS', label: 'requested troops from', description: 'The agent asks for soldiers.' },
  { ...EVENT, name: 'PHONED', label: 'spoke by phone with', description: 'They speak by telephone.', symmetric: true },
  { ...EVENT, name: 'SAID', label: 'said', description: 'A stance.', stance: 'asserts' },
];

const states: readonly StateType[] = [
  {
    name: 'HOLDS_OFFICE',
    label: 'holds office in',
    description: 'The person holds an office.',
    subject: ['Person'],
    object: ['Country'],
    titled: true,
    heldByOne: false,
    patterns: [],
    examples: [],
  },
];

/** Three types of event, one stance and one type of state. */
export const smallOntology: Ontology = {
  events: new Map(events.map((type) => [type.name, type])),
  states: new Map(states.map((type) => [type.name, type])),
  lists: new Map(),
};
