import type { DemoDrawing } from '../types.js';
import { inventory } from './tunnel/inventory.js';
import { lamp } from './tunnel/lamp.js';
import { perspectiveView } from './tunnel/lamps.js';
import { section } from './tunnel/section.js';
import { shaft } from './tunnel/shaft.js';

export const tunnelDrawings: DemoDrawing[] = [perspectiveView, section, lamp, inventory, shaft];
