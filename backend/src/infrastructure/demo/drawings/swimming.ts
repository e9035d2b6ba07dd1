import type { DemoDrawing } from '../types.js';
import { light } from './swimming/light.js';
import { dusk } from './swimming/night.js';
import { plan } from './swimming/plan.js';
import { section } from './swimming/section.js';

export const swimmingDrawings: DemoDrawing[] = [light, plan, section, dusk];
