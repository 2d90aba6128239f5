import { describeKills } from '../contract/kills.ts';
import { embeddedPlace } from '../helpers/places.ts';

// A few kills; `npm run test:long` has the others, and those of Neo4j.
describeKills('embedded', { imports: 2, judgements: 2, place: embeddedPlace });
