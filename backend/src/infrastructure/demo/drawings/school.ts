import type { DemoDrawing } from '../types.js';
import { axo } from './school/axonometry.js';
import { plan } from './school/plan.js';
import { ring } from './school/ring.js';
import { section } from './school/section.js';

export const schoolDrawings: DemoDrawing[] = [ring, plan, axo, section];
