import type { DemoDrawing, DemoProject } from './types.js';
import { courtDrawings } from './drawings/court.js';
import { ferryDrawings } from './drawings/ferry.js';
import { houseDrawings } from './drawings/house.js';
import { millDrawings } from './drawings/mill.js';
import { registryDrawings } from './drawings/registry.js';
import { schoolDrawings } from './drawings/school.js';
import { swimmingDrawings } from './drawings/swimming.js';
import { towerDrawings } from './drawings/tower.js';
import { tunnelDrawings } from './drawings/tunnel.js';
import { veniceDrawings } from './drawings/venice.js';
import { warehouseDrawings } from './drawings/warehouse.js';
import { wineryDrawings } from './drawings/winery.js';
import { aTowerKept } from './projects/a-tower-kept.js';
import { courtBetweenFourBanks } from './projects/court-between-four-banks.js';
import { ferryHall } from './projects/ferry-hall.js';
import { footTunnelRelit } from './projects/foot-tunnel-relit.js';
import { houseWithRedCorners } from './projects/house-with-red-corners.js';
import { landRegistry } from './projects/land-registry.js';
import { roomsOnTheWater } from './projects/rooms-on-the-water.js';
import { schoolInTheGasworks } from './projects/school-in-the-gasworks.js';
import { spinningMill } from './projects/spinning-mill.js';
import { swimmingHall } from './projects/swimming-hall.js';
import { theWarehouse } from './projects/the-warehouse.js';
import { winegrowersCooperative } from './projects/winegrowers-cooperative.js';

export { demoLetters } from './letters.js';
export { demoNews } from './news.js';
export { demoPages } from './pages.js';
export { demoSite } from './site.js';

/** In display order, newest first. */
export const demoProjects: DemoProject[] = [
  winegrowersCooperative,
  theWarehouse,
  footTunnelRelit,
  houseWithRedCorners,
  landRegistry,
  ferryHall,
  spinningMill,
  swimmingHall,
  roomsOnTheWater,
  aTowerKept,
  schoolInTheGasworks,
  courtBetweenFourBanks,
];

export const demoDrawings: DemoDrawing[] = [
  ...wineryDrawings,
  ...warehouseDrawings,
  ...tunnelDrawings,
  ...houseDrawings,
  ...registryDrawings,
  ...ferryDrawings,
  ...millDrawings,
  ...swimmingDrawings,
  ...veniceDrawings,
  ...towerDrawings,
  ...schoolDrawings,
  ...courtDrawings,
];
