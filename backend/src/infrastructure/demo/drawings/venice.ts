import type { DemoDrawing } from '../types.js';
import { canal } from './venice/canal.js';
import { plan } from './venice/plan.js';
import { room } from './venice/room.js';
import { section } from './venice/section.js';

export const veniceDrawings: DemoDrawing[] = [canal, plan, section, room];
