import type { DemoDrawing } from '../types.js';
import { axo } from './house/axonometry.js';
import { corner } from './house/corner.js';
import { elevations } from './house/elevations.js';
import { plans } from './house/plans.js';
import { street } from './house/street.js';

export const houseDrawings: DemoDrawing[] = [street, plans, axo, elevations, corner];
