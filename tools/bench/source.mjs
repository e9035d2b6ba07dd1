import { registerHooks } from 'node:module';

/** Lets a bench import the very settings it measures from their TypeScript source: Node strips the types, this finds the files. */
registerHooks({
  resolve: (specifier, context, next) => {
    const ours = specifier.startsWith('.') && /\/(?:backend|libs)\//u.test(context.parentURL ?? '');
    return next(ours ? specifier.replace(/\.js$/u, '.ts') : specifier, context);
  },
});
export const { ENCODERS, FORMATS, widthsFor } = await import('../../backend/src/infrastructure/images/recipe.ts');
export const { cropRegion, cropWidths } = await import('../../backend/src/infrastructure/images/crops.ts');
export const { CROPS } = await import('../../libs/contracts/src/image.ts');
