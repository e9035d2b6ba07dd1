import type {
  AcceptInvitation,
  Account,
  ApiTokens,
  AuditFilter,
  AuditPage,
  AuditQuery,
  ChangeEmail,
  ChangePassword,
  EmailChangeSent,
  CreateApiToken,
  CreatedApiToken,
  Invitation,
  InviteStaff,
  Login,
  PasswordResetSent,
  RecoveryCodes,
  ResetPassword,
  SecondFactorSecret,
  Session,
  SignedInDevices,
  StaffDetail,
  StaffInvited,
  StaffMember,
  StaffPage,
  StaffQuery,
  UpdateAccount,
  UpdateStaff,
} from '@atelier/contracts';
import { exact } from './exact.js';
import type { createClient } from './http.js';
import { unwrap } from './transport.js';

type Http = ReturnType<typeof createClient>;

/** A page of another site can make a browser send the cookie, but it cannot know this word. */
const csrf = (token: string) => ({ 'X-CSRF-Token': token });
const at = (id: string) => ({ params: { path: { id } } });
const until = (signal: AbortSignal | undefined) => ({ ...(signal && { signal }) });

/** Coming in and going out, and the links of letters. */
export const authCalls = (http: Http) => ({
  login: (body: Login) => unwrap<Session>(http.POST('/api/auth/login', { body: exact(body) })),
  refresh: (token: string) => unwrap<Session>(http.POST('/api/auth/refresh', { params: { header: csrf(token) } })),
  logout: (token: string) => unwrap(http.POST('/api/auth/logout', { params: { header: csrf(token) } })),
  me: () => unwrap(http.GET('/api/auth/me')),
  forgotPassword: (email: string) => unwrap(http.POST('/api/auth/password/forgot', { body: { email } })),
  resetPassword: (body: ResetPassword) => unwrap(http.POST('/api/auth/password/reset', { body })),
  invitation: (token: string) => unwrap<Invitation>(http.POST('/api/auth/invitations/read', { body: { token } })),
  acceptInvitation: (body: AcceptInvitation) => unwrap(http.POST('/api/auth/invitations/accept', { body })),
  confirmEmail: (token: string) => unwrap(http.POST('/api/auth/email/confirm', { body: { token } })),
});

/** The account of whoever is signed in. */
export const accountCalls = (http: Http) => ({
  get: () => unwrap<Account>(http.GET('/api/admin/account')),
  update: (body: UpdateAccount) => unwrap<Account>(http.PATCH('/api/admin/account', { body })),
  changePassword: (body: ChangePassword) => unwrap(http.POST('/api/admin/account/password', { body })),
  changeEmail: (body: ChangeEmail) => unwrap<EmailChangeSent>(http.POST('/api/admin/account/email', { body })),
  keepEmail: () => unwrap(http.DELETE('/api/admin/account/email')),
  beginSecondFactor: (password: string) =>
    unwrap<SecondFactorSecret>(http.POST('/api/admin/account/second-factor', { body: { password } })),
  confirmSecondFactor: (code: string) => unwrap<RecoveryCodes>(http.POST('/api/admin/account/second-factor/confirm', { body: { code } })),
  newRecoveryCodes: (password: string) =>
    unwrap<RecoveryCodes>(http.POST('/api/admin/account/second-factor/recovery-codes', { body: { password } })),
  removeSecondFactor: (password: string) => unwrap(http.POST('/api/admin/account/second-factor/remove', { body: { password } })),
  devices: () => unwrap<SignedInDevices>(http.GET('/api/admin/account/sessions')),
  endDevice: (id: string) => unwrap(http.DELETE('/api/admin/account/sessions/{id}', at(id))),
  endOtherDevices: () => unwrap(http.DELETE('/api/admin/account/sessions')),
});

export const staffCalls = (http: Http) => ({
  list: (query: Partial<StaffQuery>, signal?: AbortSignal) =>
    unwrap<StaffPage>(http.GET('/api/admin/staff', { params: { query: exact(query) }, ...until(signal) })),
  get: (id: string) => unwrap<StaffDetail>(http.GET('/api/admin/staff/{id}', at(id))),
  invite: (body: InviteStaff) => unwrap<StaffInvited>(http.POST('/api/admin/staff', { body })),
  inviteAgain: (id: string) => unwrap<StaffInvited>(http.POST('/api/admin/staff/{id}/invite', at(id))),
  withdraw: (id: string) => unwrap(http.DELETE('/api/admin/staff/{id}', at(id))),
  update: (id: string, body: UpdateStaff) => unwrap<StaffMember>(http.PATCH('/api/admin/staff/{id}', { ...at(id), body: exact(body) })),
  disable: (id: string) => unwrap<StaffMember>(http.POST('/api/admin/staff/{id}/disable', at(id))),
  enable: (id: string) => unwrap<StaffMember>(http.POST('/api/admin/staff/{id}/enable', at(id))),
  signOut: (id: string) => unwrap(http.POST('/api/admin/staff/{id}/sign-out', at(id))),
  endDevice: (id: string, sessionId: string) =>
    unwrap(http.DELETE('/api/admin/staff/{id}/sessions/{sessionId}', { params: { path: { id, sessionId } } })),
  resetSecondFactor: (id: string) => unwrap(http.POST('/api/admin/staff/{id}/reset-second-factor', at(id))),
  resetPassword: (id: string) => unwrap<PasswordResetSent>(http.POST('/api/admin/staff/{id}/reset-password', at(id))),
});

export const tokenCalls = (http: Http) => ({
  list: () => unwrap<ApiTokens>(http.GET('/api/admin/tokens')),
  create: (body: CreateApiToken) => unwrap<CreatedApiToken>(http.POST('/api/admin/tokens', { body })),
  revoke: (id: string) => unwrap(http.DELETE('/api/admin/tokens/{id}', at(id))),
});

export const auditCalls = (http: Http) => ({
  list: (query: Partial<AuditQuery>, signal?: AbortSignal) =>
    unwrap<AuditPage>(http.GET('/api/admin/audit', { params: { query: exact(query) }, ...until(signal) })),
  csv: (filter: AuditFilter) =>
    unwrap<Blob>(http.GET('/api/admin/audit/export.csv', { params: { query: exact(filter) }, parseAs: 'blob' })),
});
