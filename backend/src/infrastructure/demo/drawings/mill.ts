import type { DemoDrawing } from '../types.js';
import { hall } from './mill/hall.js';
import { inventory } from './mill/nine-windows.js';
import { section } from './mill/section.js';
import { wall } from './mill/wall.js';

export const millDrawings: DemoDrawing[] = [wall, inventory, section, hall];
