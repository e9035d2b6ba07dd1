import type { DemoDrawing } from '../types.js';
import { axo } from './warehouse/axonometry.js';
import { detail } from './warehouse/loggia.js';
import { plan } from './warehouse/plan.js';
import { street } from './warehouse/street.js';
import { hall } from './warehouse/table.js';

export const warehouseDrawings: DemoDrawing[] = [street, plan, detail, hall, axo];
