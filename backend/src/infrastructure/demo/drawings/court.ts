import type { DemoDrawing } from '../types.js';
import { above } from './court/above.js';
import { up } from './court/looking-up.js';
import { plan } from './court/plan.js';
import { section } from './court/section.js';

export const courtDrawings: DemoDrawing[] = [above, plan, up, section];
