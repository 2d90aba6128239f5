import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { describeInjection } from '../contract/injection.ts';

describeInjection('embedded', () => openStore(mkdtempSync(join(tmpdir(), 'dramatis-injection-')), { copyAgeMs: 0 }));
