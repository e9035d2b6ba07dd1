import type { DemoDrawing } from '../types.js';
import { corner } from './registry/corner.js';
import { unrolled } from './registry/elevation.js';
import { fins } from './registry/fins.js';
import { plan } from './registry/plan.js';
import { section } from './registry/section.js';

export const registryDrawings: DemoDrawing[] = [corner, plan, section, fins, unrolled];
