import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { actorsCommand } from './actors.ts';
import { cypherCommand } from './cypher.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { eventsCommand } from './events.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { importCommand } from './import.ts';
import { ontologyCommand } from './ontology.ts';
import { pathCommand } from './path.ts';
import { rebuildCommand } from './rebuild.ts';
import { reconcileCommand } from './reconcile.ts';
import { reprocessCommand } from './reprocess.ts';
import { retractCommand } from './retract.ts';
import { reviewCommand } from './review.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { tokenCommand } from './token.ts';
import { whyNotCommand } from './why-not.ts';

/** The commands, in the order of the help. */
export const commands: readonly ((terminal: Terminal) => Command)[] = [
  importCommand,
  serveCommand,
  extractCommand,
  cypherCommand,
  actorsCommand,
  eventsCommand,
  showCommand,
  pathCommand,
  explainCommand,
  whyNotCommand,
  retractCommand,
  reviewCommand,
  reconcileCommand,
  rebuildCommand,
  reprocessCommand,
  exportCommand,
  doctorCommand,
  tokenCommand,
  schemaCommand,
  ontologyCommand,
  evaluateCommand,
];
