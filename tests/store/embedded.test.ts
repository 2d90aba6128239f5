import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { describeGraphStore } from '../contract/graph-store.ts';

describeGraphStore('embedded', () => openStore(mkdtempSync(join(tmpdir(), 'dramatis-store-')), { copyAgeMs: 0 }));
