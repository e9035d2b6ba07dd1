import { DomainError } from '../domain/domain-error.js';

export const projectNotFound = () => new DomainError('project.not_found', 'There is no such project. It may have been deleted.');
export const mediaNotFound = () => new DomainError('media.not_found', 'There is no such image in the library. It may have been deleted.');
export const signInRequired = () => new DomainError('auth.required', 'Sign in first.');
