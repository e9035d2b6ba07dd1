import type { DemoDrawing } from '../types.js';
import { axo } from './winery/axonometry.js';
import { cellar } from './winery/cellar.js';
import { door } from './winery/door.js';
import { gate } from './winery/gate.js';
import { section } from './winery/section.js';
import { tasting } from './winery/tasting.js';
import { valley } from './winery/valley.js';
import { yard } from './winery/yard.js';

export const wineryDrawings: DemoDrawing[] = [yard, gate, valley, tasting, door, axo, section, cellar];
