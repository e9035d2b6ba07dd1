import type { Project } from '../../domain/project/project.js';
import type { Outbox } from '../ports/outbox.js';

/** Lets other open admin windows know, so that nobody works on an old version for long. */
export const announceProject = (outbox: Outbox, project: Project) =>
  outbox.announce({
    type: 'project.changed',
    id: project.id,
    version: project.version,
    status: project.trashedAt === null ? project.status : 'trashed',
    by: project.updatedById,
  });

/** Has the public pages rendered again that show the project now or showed it before. */
export const refreshSite = (outbox: Outbox, slugs: readonly string[]) =>
  outbox.add({ name: 'publish-site', data: { slugs: [...new Set(slugs)] } });
