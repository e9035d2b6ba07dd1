import { cropRegion, cropWidths } from './crops.js';

const centre = { x: 0.5, y: 0.5 };

describe('crops', () => {
  it('are as large as the image allows, in their own shape', () => {
    expect(cropRegion('og', { width: 2400, height: 1600 }, centre)).toEqual({ left: 0, top: 170, width: 2400, height: 1260 });
    expect(cropRegion('portrait', { width: 2400, height: 1600 }, centre)).toEqual({ left: 560, top: 0, width: 1280, height: 1600 });
  });

  it('keep the focal point in view and stop at the edges', () => {
    expect(cropRegion('portrait', { width: 2400, height: 1600 }, { x: 0, y: 0 })).toMatchObject({ left: 0 });
    expect(cropRegion('portrait', { width: 2400, height: 1600 }, { x: 0.4, y: 0 })).toMatchObject({ left: 320 });
    expect(cropRegion('portrait', { width: 2400, height: 1600 }, { x: 1, y: 1 })).toMatchObject({ left: 1120 });
  });

  it('are not made of images too small for them', () => {
    expect(cropRegion('og', { width: 599, height: 400 }, centre)).toBeNull();
    expect(cropRegion('og', { width: 4000, height: 300 }, centre)).toBeNull();
    expect(cropRegion('og', { width: 600, height: 315 }, centre)).toEqual({ left: 0, top: 0, width: 600, height: 315 });
  });

  it('are never enlarged', () => {
    expect(cropWidths('portrait', 1280)).toEqual([1080, 720]);
    expect(cropWidths('portrait', 800)).toEqual([720]);
    expect(cropWidths('portrait', 640)).toEqual([640]);
  });
});
