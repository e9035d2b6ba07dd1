import type { DemoDrawing } from '../types.js';
import { axo } from './ferry/axonometry.js';
import { morning } from './ferry/morning.js';
import { crane } from './ferry/second-hall.js';
import { section } from './ferry/section.js';
import { inside } from './ferry/waiting.js';

export const ferryDrawings: DemoDrawing[] = [morning, axo, inside, section, crane];
