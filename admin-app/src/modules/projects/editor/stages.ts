import type { ProjectStage } from '@atelier/contracts';

/** Listed here rather than imported, so that zod stays out of the bundle; the type keeps it honest. */
export const PROJECT_STAGES: readonly ProjectStage[] = ['concept', 'design', 'construction', 'built', 'unbuilt'];
