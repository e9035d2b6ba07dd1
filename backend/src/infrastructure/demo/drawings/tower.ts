import type { DemoDrawing } from '../types.js';
import { elevation } from './tower/elevation.js';
import { veil } from './tower/haze.js';
import { lobby } from './tower/lobby.js';
import { plan } from './tower/plan.js';

export const towerDrawings: DemoDrawing[] = [veil, lobby, plan, elevation];
