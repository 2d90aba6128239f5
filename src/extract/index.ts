import { frameExtractor } from './events.ts';
import type { Extractor } from './extractor.ts';
import { stateExtractor } from './states.ts';

/** The extractors, in the order they are asked. */
export const extractors: readonly Extractor[] = [frameExtractor, stateExtractor];
