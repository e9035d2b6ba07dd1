/** Generated from the OpenAPI document by `npm run openapi`. */
export interface paths {
  '/api/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in with e-mail, password and, where somebody has one, the second factor */
    post: operations['login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Exchange the refresh cookie for a new access token */
    post: operations['refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the session */
    post: operations['logout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, or for whom a token speaks, and what they may do */
    get: operations['me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/password/forgot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a link sent to set a new password; the same answer for every address */
    post: operations['forgotPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/password/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set a new password by a link; ends every session */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/invitations/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whom a link invites */
    post: operations['readInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Join the staff: choose a password */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/email/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm a new e-mail address by a link */
    post: operations['confirmEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published projects in the studio’s order */
    get: operations['listProjects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/projects/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One published project */
    get: operations['getProject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/news': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published articles, newest first */
    get: operations['listNews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/news/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One published article */
    get: operations['getArticle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pages/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One published page; `GET /api/site` lists them */
    get: operations['getPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The studio: name, about, people, offices, contact */
    get: operations['getSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/preview/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A working copy as visitors would see it, for whoever has the link */
    get: operations['preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/collaborations/challenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A proof of work to solve while somebody writes (ALTCHA) */
    get: operations['getChallenge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/collaborations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A visitor’s letter to the studio */
    post: operations['sendRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a project another place in the studio’s order */
    post: operations['moveProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** In any status */
    get: operations['adminListProjects'];
    put?: never;
    /** Begin a draft of a project */
    post: operations['createProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One act on many; each succeeds or fails by itself */
    post: operations['bulkProjects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The working copy */
    get: operations['adminGetProject'];
    put?: never;
    post?: never;
    /** Move it to the trash; if it lies there, delete it for good */
    delete: operations['trashProject'];
    options?: never;
    head?: never;
    /** Save fields into the working copy */
    patch: operations['updateProject'];
    trace?: never;
  };
  '/api/admin/projects/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the working copy to visitors */
    post: operations['publishProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the working copy to visitors from a later moment on */
    post: operations['scheduleProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/unpublish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it off the public site, or off the schedule */
    post: operations['unpublishProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put it away */
    post: operations['archiveProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it out of the archive or the trash */
    post: operations['restoreProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was saved and published, when and by whom */
    get: operations['listProjectRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/revisions/{revisionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stood in it then */
    get: operations['getProjectRevision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/revisions/{revisionId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring an earlier state back as a new version of the working copy */
    post: operations['restoreProjectRevision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What you typed and the working copy could not take */
    get: operations['getProjectDraft'];
    /** Keep what you typed, for you alone */
    put: operations['keepProjectDraft'];
    post?: never;
    /** Forget what you typed */
    delete: operations['dropProjectDraft'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/projects/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A link that shows the working copy on the public site for a day */
    post: operations['previewProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** In any status */
    get: operations['adminListArticles'];
    put?: never;
    /** Begin a draft of a article */
    post: operations['createArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One act on many; each succeeds or fails by itself */
    post: operations['bulkArticles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The working copy */
    get: operations['adminGetArticle'];
    put?: never;
    post?: never;
    /** Move it to the trash; if it lies there, delete it for good */
    delete: operations['trashArticle'];
    options?: never;
    head?: never;
    /** Save fields into the working copy */
    patch: operations['updateArticle'];
    trace?: never;
  };
  '/api/admin/news/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the working copy to visitors */
    post: operations['publishArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the working copy to visitors from a later moment on */
    post: operations['scheduleArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/unpublish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it off the public site, or off the schedule */
    post: operations['unpublishArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put it away */
    post: operations['archiveArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it out of the archive or the trash */
    post: operations['restoreArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was saved and published, when and by whom */
    get: operations['listArticleRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/revisions/{revisionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stood in it then */
    get: operations['getArticleRevision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/revisions/{revisionId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring an earlier state back as a new version of the working copy */
    post: operations['restoreArticleRevision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What you typed and the working copy could not take */
    get: operations['getArticleDraft'];
    /** Keep what you typed, for you alone */
    put: operations['keepArticleDraft'];
    post?: never;
    /** Forget what you typed */
    delete: operations['dropArticleDraft'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/news/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A link that shows the working copy on the public site for a day */
    post: operations['previewArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** In any status */
    get: operations['adminListPages'];
    put?: never;
    /** Begin a draft of a page */
    post: operations['createPage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One act on many; each succeeds or fails by itself */
    post: operations['bulkPages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The working copy */
    get: operations['adminGetPage'];
    put?: never;
    post?: never;
    /** Move it to the trash; if it lies there, delete it for good */
    delete: operations['trashPage'];
    options?: never;
    head?: never;
    /** Save fields into the working copy */
    patch: operations['updatePage'];
    trace?: never;
  };
  '/api/admin/pages/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the working copy to visitors */
    post: operations['publishPage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the working copy to visitors from a later moment on */
    post: operations['schedulePage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/unpublish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it off the public site, or off the schedule */
    post: operations['unpublishPage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put it away */
    post: operations['archivePage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it out of the archive or the trash */
    post: operations['restorePage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was saved and published, when and by whom */
    get: operations['listPageRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/revisions/{revisionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stood in it then */
    get: operations['getPageRevision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/revisions/{revisionId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring an earlier state back as a new version of the working copy */
    post: operations['restorePageRevision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What you typed and the working copy could not take */
    get: operations['getPageDraft'];
    /** Keep what you typed, for you alone */
    put: operations['keepPageDraft'];
    post?: never;
    /** Forget what you typed */
    delete: operations['dropPageDraft'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/pages/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A link that shows the working copy on the public site for a day */
    post: operations['previewPage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the studio says about itself, and how it works */
    get: operations['adminGetSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Save fields; visitors see them at once */
    patch: operations['updateSite'];
    trace?: never;
  };
  '/api/admin/collaborations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Letters from visitors, newest first */
    get: operations['listRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/collaborations/export.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a table for spreadsheets */
    get: operations['exportRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/collaborations/person': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything known about one e-mail address */
    get: operations['exportPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/collaborations/assignees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Staff who may be given letters */
    get: operations['listAssignees'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/collaborations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One letter with its history, notes and e-mails */
    get: operations['getRequest'];
    put?: never;
    post?: never;
    /** Delete it for good */
    delete: operations['deleteRequest'];
    options?: never;
    head?: never;
    /** Say where it stands and whose it is */
    patch: operations['updateRequest'];
    trace?: never;
  };
  '/api/admin/collaborations/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a note for the staff */
    post: operations['noteRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/collaborations/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer the sender by e-mail */
    post: operations['answerRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How e-mails leave, and those that did not arrive or may not have */
    get: operations['getMail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/mail/filed/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One letter of the folder */
    get: operations['getFiledLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/mail/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send one of them again */
    post: operations['resendMail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The image library, newest first */
    get: operations['listMedia'];
    put?: never;
    /** Upload an image in one request; its renditions follow */
    post: operations['uploadMedia'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Declare a file and get a ticket to send it in pieces */
    post: operations['beginUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/uploads/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a file that was sent into the library; its renditions follow */
    post: operations['completeUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/uploads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Give an upload up */
    delete: operations['cancelUpload'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of the storage is taken, and by what */
    get: operations['getMediaUsage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One act on up to a hundred images */
    post: operations['bulkMedia'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One image and where it is used */
    get: operations['getMedia'];
    put?: never;
    post?: never;
    /** Move an image that nothing uses to the trash; delete one that lies there for good */
    delete: operations['deleteMedia'];
    options?: never;
    head?: never;
    /** Describe an image */
    patch: operations['updateMedia'];
    trace?: never;
  };
  '/api/admin/media/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an image out of the trash */
    post: operations['restoreMedia'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/media/{id}/original': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file as it was uploaded */
    get: operations['getMediaOriginal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happens, as it happens (server-sent events) */
    get: operations['adminEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The own account */
    get: operations['getAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the own name */
    patch: operations['updateAccount'];
    trace?: never;
  };
  '/api/admin/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the own password; ends the other sessions */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a new e-mail address; it counts once its link was followed */
    post: operations['changeEmail'];
    /** Take a new address back that is not confirmed yet */
    delete: operations['withdrawEmail'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A secret for the authenticator app; on once a first code is confirmed */
    post: operations['beginSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn the second factor on; ends the other sessions */
    post: operations['confirmSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** New recovery codes; the old ones stop working */
    post: operations['renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/second-factor/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn the second factor off */
    post: operations['removeSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    /** Sign out everywhere but here */
    delete: operations['endOtherSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/account/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign out there */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everybody who works here, by name */
    get: operations['listStaff'];
    put?: never;
    /** Invite somebody by e-mail */
    post: operations['inviteStaff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One person, and where they are signed in */
    get: operations['getStaff'];
    put?: never;
    post?: never;
    /** Withdraw an invitation nobody accepted */
    delete: operations['withdrawInvitation'];
    options?: never;
    head?: never;
    /** Change name or role; a role holds from the next request on */
    patch: operations['updateStaff'];
    trace?: never;
  };
  '/api/admin/staff/{id}/invite': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the invitation again; the link before it stops working */
    post: operations['inviteStaffAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close an account; ends every session at once */
    post: operations['disableStaff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a closed account again */
    post: operations['enableStaff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End every session of somebody */
    post: operations['signOutStaff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one session of somebody */
    delete: operations['endStaffSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}/reset-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For somebody who lost app and recovery codes */
    post: operations['resetSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/staff/{id}/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send somebody a link to set a new password */
    post: operations['sendPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keys of programs, newest first */
    get: operations['listTokens'];
    put?: never;
    /** Make a key for a program; the secret is shown this once */
    post: operations['createToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a key; holds from the next request on */
    delete: operations['revokeToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who did what, newest first; `total` counts to 10,000 */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/audit/export.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All that a filter finds, as a table */
    get: operations['exportAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/system': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the studio runs: versions, jobs, database, storage, letters, backups */
    get: operations['getSystem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations['live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything the process needs answers; if not, what is in the way */
    get: operations['ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Figures for Prometheus; only where METRICS_TOKEN is set, and with it as the Bearer token */
    get: operations['metrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Login: {
      email: string;
      password: string;
      code?: string;
    };
    Session: {
      accessToken: string;
      /** @enum {string} */
      tokenType: 'Bearer';
      /** @description Seconds */
      expiresIn: number;
      /** @description Goes into `X-CSRF-Token` of refresh and logout; the same for the whole session */
      csrfToken: string;
      user: components['schemas']['CurrentUser'];
    };
    CurrentUser: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      permissions: (
        | 'content.read'
        | 'content.write'
        | 'content.publish'
        | 'requests.read'
        | 'requests.write'
        | 'media.read'
        | 'media.write'
        | 'site.read'
        | 'site.write'
        | 'system.read'
        | 'staff.manage'
        | 'tokens.manage'
        | 'audit.read'
      )[];
    };
    ForgotPassword: {
      email: string;
    };
    ResetPassword: {
      token: string;
      password: string;
    };
    SpendLink: {
      token: string;
    };
    Invitation: {
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      expiresAt: string;
    };
    AcceptInvitation: {
      token: string;
      name: string;
      password: string;
    };
    ProjectPage: {
      items: components['schemas']['ProjectSummary'][];
      total: number;
      nextCursor: string | null;
      /** @description Of all published projects, most used first; years newest first. */
      facets: {
        disciplines: {
          name: string;
          /** @example grain-depot-14 */
          slug: string;
          count: number;
        }[];
        tags: {
          name: string;
          /** @example grain-depot-14 */
          slug: string;
          count: number;
        }[];
        years: {
          year: number;
          count: number;
        }[];
      };
    };
    ProjectSummary: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @example grain-depot-14 */
      slug: string;
      number: string;
      title: string;
      summary: string;
      discipline: components['schemas']['Term'] | null;
      tags: components['schemas']['Term'][];
      location: components['schemas']['Location'];
      year: number | null;
      featured: boolean;
      cover: components['schemas']['Image'] | null;
    };
    Term: {
      name: string;
      /** @example grain-depot-14 */
      slug: string;
    };
    Location: {
      city: string;
      country: string;
    };
    Image: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @description Empty when the image is decorative, or nobody has described it yet. */
      alt: string;
      /** @description Says nothing that a text could: its empty `alt` is meant. */
      decorative: boolean;
      credit: string;
      width: number;
      height: number;
      /** @description ThumbHash, base64 */
      placeholder: string;
      /** @description Dominant colour, #rrggbb */
      color: string;
      focalPoint: components['schemas']['FocalPoint'];
      renditions: components['schemas']['Rendition'][];
      crops: components['schemas']['Crop'][];
    };
    FocalPoint: {
      x: number;
      y: number;
    };
    /** @description One file of an image. The URL is content-hashed and immutable. */
    Rendition: {
      /** @enum {string} */
      format: 'avif' | 'webp' | 'jpeg';
      width: number;
      height: number;
      bytes: number;
      url: string;
    };
    /** @description A part of the image in another shape. An image too small for a shape has none in it. */
    Crop: {
      /** @enum {string} */
      format: 'avif' | 'webp' | 'jpeg';
      width: number;
      height: number;
      bytes: number;
      url: string;
      /** @enum {string} */
      crop: 'og' | 'portrait';
    };
    Project: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @example grain-depot-14 */
      slug: string;
      number: string;
      title: string;
      summary: string;
      discipline: components['schemas']['Term'] | null;
      tags: components['schemas']['Term'][];
      location: components['schemas']['Location'];
      year: number | null;
      featured: boolean;
      cover: components['schemas']['Image'] | null;
      body: components['schemas']['RichText'];
      startYear: number | null;
      /** @enum {string|null} */
      stage: 'concept' | 'design' | 'construction' | 'built' | 'unbuilt' | null;
      client: string;
      area: number | null;
      credits: components['schemas']['Credit'][];
      gallery: {
        image: components['schemas']['Image'];
        caption: string;
      }[];
      /** @description Images named by `body`. */
      bodyImages: components['schemas']['Image'][];
      related: components['schemas']['ProjectSummary'][];
      /** @description Articles the studio puts beside it */
      relatedNews: components['schemas']['ProjectNews'][];
      previous: components['schemas']['ProjectNeighbour'] | null;
      next: components['schemas']['ProjectNeighbour'] | null;
      seo: components['schemas']['Seo'];
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
    };
    /** @description Structured text: lead, paragraphs, headings, quotations, lists, images; never HTML. */
    RichText: {
      /** @enum {string} */
      type: 'doc';
      content: (
        | {
            /** @enum {string} */
            type: 'lead';
            content?: (
              | {
                  /** @enum {string} */
                  type: 'text';
                  text: string;
                  marks?: (
                    | {
                        /** @enum {string} */
                        type: 'bold';
                      }
                    | {
                        /** @enum {string} */
                        type: 'italic';
                      }
                    | {
                        /** @enum {string} */
                        type: 'link';
                        attrs: {
                          href: string;
                        };
                      }
                  )[];
                }
              | {
                  /** @enum {string} */
                  type: 'hardBreak';
                }
            )[];
          }
        | {
            /** @enum {string} */
            type: 'paragraph';
            content?: (
              | {
                  /** @enum {string} */
                  type: 'text';
                  text: string;
                  marks?: (
                    | {
                        /** @enum {string} */
                        type: 'bold';
                      }
                    | {
                        /** @enum {string} */
                        type: 'italic';
                      }
                    | {
                        /** @enum {string} */
                        type: 'link';
                        attrs: {
                          href: string;
                        };
                      }
                  )[];
                }
              | {
                  /** @enum {string} */
                  type: 'hardBreak';
                }
            )[];
          }
        | {
            /** @enum {string} */
            type: 'heading';
            attrs: {
              level: 2 | 3;
            };
            content?: (
              | {
                  /** @enum {string} */
                  type: 'text';
                  text: string;
                  marks?: (
                    | {
                        /** @enum {string} */
                        type: 'bold';
                      }
                    | {
                        /** @enum {string} */
                        type: 'italic';
                      }
                    | {
                        /** @enum {string} */
                        type: 'link';
                        attrs: {
                          href: string;
                        };
                      }
                  )[];
                }
              | {
                  /** @enum {string} */
                  type: 'hardBreak';
                }
            )[];
          }
        | {
            /** @enum {string} */
            type: 'blockquote';
            attrs?: {
              attribution: string;
            };
            content: {
              /** @enum {string} */
              type: 'paragraph';
              content?: (
                | {
                    /** @enum {string} */
                    type: 'text';
                    text: string;
                    marks?: (
                      | {
                          /** @enum {string} */
                          type: 'bold';
                        }
                      | {
                          /** @enum {string} */
                          type: 'italic';
                        }
                      | {
                          /** @enum {string} */
                          type: 'link';
                          attrs: {
                            href: string;
                          };
                        }
                    )[];
                  }
                | {
                    /** @enum {string} */
                    type: 'hardBreak';
                  }
              )[];
            }[];
          }
        | {
            /** @enum {string} */
            type: 'bulletList';
            content: {
              /** @enum {string} */
              type: 'listItem';
              content: {
                /** @enum {string} */
                type: 'paragraph';
                content?: (
                  | {
                      /** @enum {string} */
                      type: 'text';
                      text: string;
                      marks?: (
                        | {
                            /** @enum {string} */
                            type: 'bold';
                          }
                        | {
                            /** @enum {string} */
                            type: 'italic';
                          }
                        | {
                            /** @enum {string} */
                            type: 'link';
                            attrs: {
                              href: string;
                            };
                          }
                      )[];
                    }
                  | {
                      /** @enum {string} */
                      type: 'hardBreak';
                    }
                )[];
              }[];
            }[];
          }
        | {
            /** @enum {string} */
            type: 'orderedList';
            content: {
              /** @enum {string} */
              type: 'listItem';
              content: {
                /** @enum {string} */
                type: 'paragraph';
                content?: (
                  | {
                      /** @enum {string} */
                      type: 'text';
                      text: string;
                      marks?: (
                        | {
                            /** @enum {string} */
                            type: 'bold';
                          }
                        | {
                            /** @enum {string} */
                            type: 'italic';
                          }
                        | {
                            /** @enum {string} */
                            type: 'link';
                            attrs: {
                              href: string;
                            };
                          }
                      )[];
                    }
                  | {
                      /** @enum {string} */
                      type: 'hardBreak';
                    }
                )[];
              }[];
            }[];
          }
        | {
            /** @enum {string} */
            type: 'image';
            attrs: {
              /**
               * Format: uuid
               * @description UUIDv7
               * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
               */
              assetId: string;
              caption: string;
            };
          }
      )[];
    };
    Credit: {
      role: string;
      name: string;
      url?: string;
    };
    ProjectNews: {
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      date: string;
    };
    ProjectNeighbour: {
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      cover: components['schemas']['Image'] | null;
    };
    Seo: {
      title: string;
      description: string;
    };
    ArticlePage: {
      items: components['schemas']['ArticleSummary'][];
      total: number;
      nextCursor: string | null;
      /** @description Of all published articles, most used first; years newest first. */
      facets: {
        tags: {
          name: string;
          /** @example grain-depot-14 */
          slug: string;
          count: number;
        }[];
        years: {
          year: number;
          count: number;
        }[];
      };
    };
    ArticleSummary: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      excerpt: string;
      author: string;
      tags: components['schemas']['Term'][];
      /**
       * Format: date-time
       * @description Its publication date
       * @example 2026-11-12T16:40:00.000Z
       */
      date: string;
      cover: components['schemas']['Image'] | null;
    };
    Article: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      excerpt: string;
      author: string;
      tags: components['schemas']['Term'][];
      /**
       * Format: date-time
       * @description Its publication date
       * @example 2026-11-12T16:40:00.000Z
       */
      date: string;
      cover: components['schemas']['Image'] | null;
      body: components['schemas']['RichText'];
      /** @description Images named by `body`. */
      bodyImages: components['schemas']['Image'][];
      related: components['schemas']['ProjectSummary'][];
      relatedNews: components['schemas']['ArticleSummary'][];
      earlier: components['schemas']['ArticleNeighbour'] | null;
      later: components['schemas']['ArticleNeighbour'] | null;
      seo: components['schemas']['Seo'];
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
    };
    ArticleNeighbour: {
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      cover: components['schemas']['Image'] | null;
    };
    Page: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      label: string;
      /** @enum {string} */
      place: 'head' | 'foot' | 'none';
      body: components['schemas']['RichText'];
      bodyImages: components['schemas']['Image'][];
      cover: components['schemas']['Image'] | null;
      seo: components['schemas']['Seo'];
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
    };
    Site: {
      name: string;
      /** @description The two names at the edges of every page and what stands on the line between them at the foot. */
      wordmark: {
        left: string;
        right: string;
        between: string;
      };
      founded: string;
      tagline: string;
      invitation: string;
      offices: {
        city: string;
        lines: string[];
        phone: string;
      }[];
      prizes: {
        year: string;
        text: string;
      }[];
      email: '' | string;
      social: {
        label: string;
        url: string;
      }[];
      /** @description #rrggbb, at least 4.5:1 on their paper */
      accent: {
        light: string;
        dark: string;
      };
      language: string;
      /** @description What the contact form asks */
      form: {
        /** @description Whether requests are taken through the site */
        open: boolean;
        /** @description Ranges to choose from; empty asks nothing */
        budgets: string[];
        timeframes: string[];
      };
      /** @description Text of the about page */
      about: components['schemas']['RichText'];
      people: {
        name: string;
        role: string;
        office: string;
        since: string;
        portrait: components['schemas']['Image'] | null;
      }[];
      /** @description Published pages */
      pages: components['schemas']['PageSummary'][];
      seo: {
        title: string;
        description: string;
        image: components['schemas']['Image'] | null;
      };
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
    };
    PageSummary: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @example grain-depot-14 */
      slug: string;
      title: string;
      label: string;
      /** @enum {string} */
      place: 'head' | 'foot' | 'none';
    };
    Challenge: {
      algorithm: string;
      challenge: string;
      maxnumber: number;
      salt: string;
      signature: string;
    };
    RequestSent: {
      reference: string;
    };
    MoveProject: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      beforeId: string | null;
    };
    AdminProjectPage: {
      items: components['schemas']['AdminProjectRow'][];
      total: number;
      nextCursor: string | null;
      counts: components['schemas']['ContentCounts'];
    };
    AdminProjectRow: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      /** @example grain-depot-14 */
      slug: string;
      /** @enum {string} */
      status: 'draft' | 'scheduled' | 'published' | 'archived';
      title: string;
      cover: components['schemas']['Image'] | null;
      imagesWithoutAlt: number;
      hasUnpublishedChanges: boolean;
      /**
       * Format: date-time
       * @description In the future while scheduled
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      number: string;
      discipline: string;
      location: components['schemas']['Location'];
      year: number | null;
      featured: boolean;
      imageCount: number;
    };
    /** @description Of the whole search, for the status tabs. `all` leaves out archived and trashed. */
    ContentCounts: {
      all: number;
      draft: number;
      scheduled: number;
      published: number;
      archived: number;
      trashed: number;
    };
    CreateProject: {
      title: string;
      /** @description The studio’s own number of the project, shown beside its title. */
      number?: string;
      summary?: string;
      body?: components['schemas']['RichText'];
      discipline?: string;
      tags?: string[];
      location?: components['schemas']['Location'];
      startYear?: number | null;
      /** @description Year of completion */
      year?: number | null;
      /** @enum {string|null} */
      stage?: 'concept' | 'design' | 'construction' | 'built' | 'unbuilt' | null;
      client?: string;
      /** @description Square metres */
      area?: number | null;
      credits?: components['schemas']['Credit'][];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId?: string | null;
      gallery?: components['schemas']['GalleryItem'][];
      featured?: boolean;
      /** @description Projects and articles */
      relatedIds?: string[];
      seo?: components['schemas']['Seo'];
      /** @example grain-depot-14 */
      slug?: string;
    };
    GalleryItem: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      assetId: string;
      caption: string;
    };
    AdminProject: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @description Send it back as If-Match. */
      version: number;
      /** @example grain-depot-14 */
      slug: string;
      /**
       * @description As of now: what was scheduled is published from its hour on.
       * @enum {string}
       */
      status: 'draft' | 'scheduled' | 'published' | 'archived';
      content: components['schemas']['ProjectContent'];
      /** @description Every ready image the content names. */
      images: components['schemas']['Image'][];
      published: {
        /**
         * Format: date-time
         * @description When visitors saw or will see it; in the future while scheduled.
         * @example 2026-11-12T16:40:00.000Z
         */
        at: string;
        version: number;
        /** @description Fields that differ from the public snapshot. */
        changes: string[];
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      firstPublishedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
    };
    ProjectContent: {
      title: string;
      /** @description The studio’s own number of the project, shown beside its title. */
      number: string;
      summary: string;
      body: components['schemas']['RichText'];
      discipline: string;
      tags: string[];
      location: components['schemas']['Location'];
      startYear: number | null;
      /** @description Year of completion */
      year: number | null;
      /** @enum {string|null} */
      stage: 'concept' | 'design' | 'construction' | 'built' | 'unbuilt' | null;
      client: string;
      /** @description Square metres */
      area: number | null;
      credits: components['schemas']['Credit'][];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId: string | null;
      gallery: components['schemas']['GalleryItem'][];
      featured: boolean;
      /** @description Projects and articles */
      relatedIds: string[];
      seo: components['schemas']['Seo'];
    };
    /** @description `delete` is for good and takes only what lies in the trash. */
    BulkContent: {
      /** @enum {string} */
      action: 'publish' | 'unpublish' | 'archive' | 'restore' | 'trash' | 'delete';
      items: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        version: number;
      }[];
    };
    BulkContentResult: {
      done: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        version: number;
      }[];
      failed: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        code: string;
        detail: string;
      }[];
    };
    UpdateProject: {
      title?: string;
      /** @description The studio’s own number of the project, shown beside its title. */
      number?: string;
      summary?: string;
      body?: components['schemas']['RichText'];
      discipline?: string;
      tags?: string[];
      location?: components['schemas']['Location'];
      startYear?: number | null;
      /** @description Year of completion */
      year?: number | null;
      /** @enum {string|null} */
      stage?: 'concept' | 'design' | 'construction' | 'built' | 'unbuilt' | null;
      client?: string;
      /** @description Square metres */
      area?: number | null;
      credits?: components['schemas']['Credit'][];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId?: string | null;
      gallery?: components['schemas']['GalleryItem'][];
      featured?: boolean;
      /** @description Projects and articles */
      relatedIds?: string[];
      seo?: components['schemas']['Seo'];
      /** @example grain-depot-14 */
      slug?: string;
    };
    ScheduleContent: {
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      at: string;
    };
    Revisions: {
      items: components['schemas']['Revision'][];
    };
    Revision: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      title: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      savedAt: string;
      savedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description Set if this state was published.
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /** @description What visitors see now */
      current: boolean;
    };
    ProjectRevision: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      title: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      savedAt: string;
      savedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description Set if this state was published.
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /** @description What visitors see now */
      current: boolean;
      content: components['schemas']['ProjectContent'];
      /** @description Those the library still has */
      images: components['schemas']['Image'][];
    };
    KeptDraft: {
      draft: {
        baseVersion: number;
        changes: {
          [key: string]: unknown;
        };
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        savedAt: string;
      } | null;
    };
    KeepDraft: {
      /** @description Version the text was begun from */
      baseVersion: number;
      /** @description Fields as typed, valid or not */
      changes: {
        [key: string]: unknown;
      };
    };
    PreviewLink: {
      /** @description A path if the site is where the API is */
      url: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      expiresAt: string;
    };
    AdminArticlePage: {
      items: components['schemas']['AdminArticleRow'][];
      total: number;
      nextCursor: string | null;
      counts: components['schemas']['ContentCounts'];
    };
    AdminArticleRow: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      /** @example grain-depot-14 */
      slug: string;
      /** @enum {string} */
      status: 'draft' | 'scheduled' | 'published' | 'archived';
      title: string;
      cover: components['schemas']['Image'] | null;
      imagesWithoutAlt: number;
      hasUnpublishedChanges: boolean;
      /**
       * Format: date-time
       * @description In the future while scheduled
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      author: string;
      tags: string[];
      /**
       * Format: date-time
       * @description As visitors see it; null before
       * @example 2026-11-12T16:40:00.000Z
       */
      date: string | null;
    };
    CreateArticle: {
      title: string;
      excerpt?: string;
      body?: components['schemas']['RichText'];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId?: string | null;
      tags?: string[];
      author?: string;
      /**
       * Format: date
       * @description Shown as its date and sorted by; null for the day it is first published.
       */
      date?: string | null;
      /** @description Projects and articles */
      relatedIds?: string[];
      seo?: components['schemas']['Seo'];
      /** @example grain-depot-14 */
      slug?: string;
    };
    AdminArticle: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @description Send it back as If-Match. */
      version: number;
      /** @example grain-depot-14 */
      slug: string;
      /**
       * @description As of now: what was scheduled is published from its hour on.
       * @enum {string}
       */
      status: 'draft' | 'scheduled' | 'published' | 'archived';
      content: components['schemas']['ArticleContent'];
      /** @description Every ready image the content names. */
      images: components['schemas']['Image'][];
      published: {
        /**
         * Format: date-time
         * @description When visitors saw or will see it; in the future while scheduled.
         * @example 2026-11-12T16:40:00.000Z
         */
        at: string;
        version: number;
        /** @description Fields that differ from the public snapshot. */
        changes: string[];
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      firstPublishedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
    };
    ArticleContent: {
      title: string;
      excerpt: string;
      body: components['schemas']['RichText'];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId: string | null;
      tags: string[];
      author: string;
      /**
       * Format: date
       * @description Shown as its date and sorted by; null for the day it is first published.
       */
      date: string | null;
      /** @description Projects and articles */
      relatedIds: string[];
      seo: components['schemas']['Seo'];
    };
    UpdateArticle: {
      title?: string;
      excerpt?: string;
      body?: components['schemas']['RichText'];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId?: string | null;
      tags?: string[];
      author?: string;
      /**
       * Format: date
       * @description Shown as its date and sorted by; null for the day it is first published.
       */
      date?: string | null;
      /** @description Projects and articles */
      relatedIds?: string[];
      seo?: components['schemas']['Seo'];
      /** @example grain-depot-14 */
      slug?: string;
    };
    ArticleRevision: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      title: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      savedAt: string;
      savedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description Set if this state was published.
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /** @description What visitors see now */
      current: boolean;
      content: components['schemas']['ArticleContent'];
      /** @description Those the library still has */
      images: components['schemas']['Image'][];
    };
    AdminPagePage: {
      items: components['schemas']['AdminPageRow'][];
      total: number;
      nextCursor: string | null;
      counts: components['schemas']['ContentCounts'];
    };
    AdminPageRow: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      /** @example grain-depot-14 */
      slug: string;
      /** @enum {string} */
      status: 'draft' | 'scheduled' | 'published' | 'archived';
      title: string;
      cover: components['schemas']['Image'] | null;
      imagesWithoutAlt: number;
      hasUnpublishedChanges: boolean;
      /**
       * Format: date-time
       * @description In the future while scheduled
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /** @enum {string} */
      place: 'head' | 'foot' | 'none';
      /** @description One of those every studio has: keeps its address */
      fixed: boolean;
    };
    CreatePage: {
      title: string;
      /** @description In the navigation; the title if empty */
      label?: string;
      body?: components['schemas']['RichText'];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId?: string | null;
      /**
       * @description Where every page of the site leads to it
       * @enum {string}
       */
      place?: 'head' | 'foot' | 'none';
      seo?: components['schemas']['Seo'];
      /** @example grain-depot-14 */
      slug?: string;
    };
    AdminPage: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @description Send it back as If-Match. */
      version: number;
      /** @example grain-depot-14 */
      slug: string;
      /**
       * @description As of now: what was scheduled is published from its hour on.
       * @enum {string}
       */
      status: 'draft' | 'scheduled' | 'published' | 'archived';
      content: components['schemas']['PageContent'];
      /** @description Every ready image the content names. */
      images: components['schemas']['Image'][];
      published: {
        /**
         * Format: date-time
         * @description When visitors saw or will see it; in the future while scheduled.
         * @example 2026-11-12T16:40:00.000Z
         */
        at: string;
        version: number;
        /** @description Fields that differ from the public snapshot. */
        changes: string[];
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      firstPublishedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
    };
    PageContent: {
      title: string;
      /** @description In the navigation; the title if empty */
      label: string;
      body: components['schemas']['RichText'];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId: string | null;
      /**
       * @description Where every page of the site leads to it
       * @enum {string}
       */
      place: 'head' | 'foot' | 'none';
      seo: components['schemas']['Seo'];
    };
    UpdatePage: {
      title?: string;
      /** @description In the navigation; the title if empty */
      label?: string;
      body?: components['schemas']['RichText'];
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      coverId?: string | null;
      /**
       * @description Where every page of the site leads to it
       * @enum {string}
       */
      place?: 'head' | 'foot' | 'none';
      seo?: components['schemas']['Seo'];
      /** @example grain-depot-14 */
      slug?: string;
    };
    PageRevision: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      title: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      savedAt: string;
      savedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description Set if this state was published.
       * @example 2026-11-12T16:40:00.000Z
       */
      publishedAt: string | null;
      /** @description What visitors see now */
      current: boolean;
      content: components['schemas']['PageContent'];
      /** @description Those the library still has */
      images: components['schemas']['Image'][];
    };
    AdminSite: {
      version: number;
      content: components['schemas']['SiteContent'];
      images: components['schemas']['Image'][];
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      updatedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
    };
    SiteContent: {
      name: string;
      /** @description The two names at the edges of every page and what stands on the line between them at the foot. */
      wordmark: {
        left: string;
        right: string;
        between: string;
      };
      founded: string;
      tagline: string;
      invitation: string;
      offices: {
        city: string;
        lines: string[];
        phone: string;
      }[];
      prizes: {
        year: string;
        text: string;
      }[];
      email: '' | string;
      social: {
        label: string;
        url: string;
      }[];
      /** @description #rrggbb, at least 4.5:1 on their paper */
      accent: {
        light: string;
        dark: string;
      };
      language: string;
      /** @description What the contact form asks */
      form: {
        /** @description Whether requests are taken through the site */
        open: boolean;
        /** @description Ranges to choose from; empty asks nothing */
        budgets: string[];
        timeframes: string[];
      };
      people: {
        name: string;
        role: string;
        office: string;
        since: string;
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        portraitId: string | null;
      }[];
      seo: {
        title: string;
        description: string;
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        imageId: string | null;
      };
      requests: {
        /** @description Thank the sender by e-mail */
        thank: boolean;
        /** @description Staff told of each request */
        notifyIds: string[];
        /**
         * @description `daily`: one e-mail a day instead of one for each request
         * @enum {string}
         */
        digest: 'off' | 'daily';
        /** @description What an answer begins with; {name} and {reference} are filled in */
        template: string;
      };
      /** @description Archived requests lose what tells who sent them after this long. */
      retentionMonths: number;
      /** @description Keep the position in photographs for staff; never public */
      keepLocation: boolean;
    };
    UpdateSite: {
      name?: string;
      /** @description The two names at the edges of every page and what stands on the line between them at the foot. */
      wordmark?: {
        left: string;
        right: string;
        between: string;
      };
      founded?: string;
      tagline?: string;
      invitation?: string;
      offices?: {
        city: string;
        lines: string[];
        phone: string;
      }[];
      prizes?: {
        year: string;
        text: string;
      }[];
      email?: '' | string;
      social?: {
        label: string;
        url: string;
      }[];
      /** @description #rrggbb, at least 4.5:1 on their paper */
      accent?: {
        light: string;
        dark: string;
      };
      language?: string;
      /** @description What the contact form asks */
      form?: {
        /** @description Whether requests are taken through the site */
        open: boolean;
        /** @description Ranges to choose from; empty asks nothing */
        budgets: string[];
        timeframes: string[];
      };
      people?: {
        name: string;
        role: string;
        office: string;
        since: string;
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        portraitId: string | null;
      }[];
      seo?: {
        title: string;
        description: string;
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        imageId: string | null;
      };
      requests?: {
        /** @description Thank the sender by e-mail */
        thank: boolean;
        /** @description Staff told of each request */
        notifyIds: string[];
        /**
         * @description `daily`: one e-mail a day instead of one for each request
         * @enum {string}
         */
        digest: 'off' | 'daily';
        /** @description What an answer begins with; {name} and {reference} are filled in */
        template: string;
      };
      /** @description Archived requests lose what tells who sent them after this long. */
      retentionMonths?: number;
      /** @description Keep the position in photographs for staff; never public */
      keepLocation?: boolean;
    };
    AdminRequestPage: {
      items: components['schemas']['AdminRequestRow'][];
      total: number;
      nextCursor: string | null;
      counts: {
        all: number;
        new: number;
        in_review: number;
        replied: number;
        archived: number;
        spam: number;
        mine: number;
      };
    };
    AdminRequestRow: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      reference: string;
      /** @enum {string} */
      status: 'new' | 'in_review' | 'replied' | 'archived' | 'spam';
      name: string;
      company: string;
      /** @enum {string} */
      kind: 'commission' | 'partnership' | 'press' | 'career' | 'other';
      budget: string;
      timeframe: string;
      /** @description How the message begins */
      summary: string;
      assignee: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      receivedAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      anonymisedAt: string | null;
    };
    PersonExport: {
      email: string;
      requests: components['schemas']['AdminRequest'][];
    };
    AdminRequest: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      reference: string;
      /** @enum {string} */
      status: 'new' | 'in_review' | 'replied' | 'archived' | 'spam';
      assignee: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      receivedAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      anonymisedAt: string | null;
      letter: components['schemas']['RequestLetter'];
      /** @description Why it was taken for spam */
      suspicions: string[];
      /**
       * Format: date-time
       * @description When it loses what tells who sent it, if it stays archived
       * @example 2026-11-12T16:40:00.000Z
       */
      erasedOn: string | null;
      /** @description Oldest first */
      events: components['schemas']['RequestEvent'][];
      mails: components['schemas']['Mail'][];
    };
    RequestLetter: {
      name: string;
      email: string;
      phone: string;
      company: string;
      /** @enum {string} */
      kind: 'commission' | 'partnership' | 'press' | 'career' | 'other';
      budget: string;
      timeframe: string;
      message: string;
      language: string;
    };
    RequestEvent: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      at: string;
      by: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /** @enum {string} */
      kind: 'received' | 'status' | 'assigned' | 'note' | 'answered' | 'anonymised';
      /** @description The new status, the assignee, or the words of a note or an answer */
      detail: string;
    };
    Mail: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @enum {string} */
      template: 'request-received' | 'thanks' | 'answer' | 'digest' | 'staff-link' | 'staff-notice';
      /**
       * Format: uuid
       * @description What it is about; null for the digest of a day and for letters to staff about their accounts
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      requestId: string | null;
      to: string;
      /**
       * @description `uncertain`: it left and nobody said whether it arrived. `refused`, `failed`: it did not arrive.
       * @enum {string}
       */
      status: 'queued' | 'transmitting' | 'sent' | 'uncertain' | 'refused' | 'failed';
      attempts: number;
      error: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      sentAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
    };
    Assignees: {
      items: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      }[];
    };
    UpdateRequest: {
      /** @enum {string} */
      status?: 'new' | 'in_review' | 'replied' | 'archived' | 'spam';
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      assigneeId?: string | null;
    };
    AddNote: {
      text: string;
    };
    AnswerRequest: {
      text: string;
    };
    MailOverview: {
      /**
       * @description How letters leave: a mail server, files on this machine, or not at all
       * @enum {string}
       */
      way: 'smtp' | 'folder' | 'none';
      /** @description Did not arrive or may not have, and what still waits; newest first */
      undelivered: components['schemas']['Mail'][];
      /** @description Newest letters of the folder */
      filed: {
        file: string;
        from: string;
        to: string;
        subject: string;
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        date: string;
      }[];
    };
    FiledLetter: {
      file: string;
      from: string;
      to: string;
      subject: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      date: string;
      text: string;
      html: string;
    };
    MediaUploaded: {
      asset: components['schemas']['MediaAsset'];
      /** @description The same file was there already; nothing new was stored. */
      duplicate: boolean;
    };
    MediaAsset: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      /** @enum {string} */
      status: 'processing' | 'ready' | 'failed';
      /** @description Renditions made, while processing. */
      progress: {
        done: number;
        total: number;
      };
      failure: {
        code: string;
        message: string;
      } | null;
      /** @description As uploaded; seen by staff only. */
      fileName: string;
      contentType: string;
      bytes: number;
      width: number | null;
      height: number | null;
      /** @description SHA-256 of the original, hexadecimal */
      checksum: string;
      alt: string;
      /** @description Says nothing that a text could: needs no alternative text. */
      decorative: boolean;
      caption: string;
      credit: string;
      copyright: string;
      focalPoint: components['schemas']['FocalPoint'];
      /** @description Null until the asset was ready once. */
      image: components['schemas']['Image'] | null;
      /** @description A new file on its way into the place of this one, or the reason why it could not be. The image stays as it is meanwhile. */
      replacement: {
        fileName: string;
        failure: {
          code: string;
          message: string;
        } | null;
      } | null;
      camera: components['schemas']['CameraData'] | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      uploadedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
    };
    CameraData: {
      make: string;
      model: string;
      lens: string;
      /** @description As the camera’s clock had it, without a time zone: YYYY-MM-DDThh:mm:ss */
      takenAt: string | null;
      /** @description Degrees, WGS 84. Null unless the studio chose to keep positions. */
      location: {
        latitude: number;
        longitude: number;
      } | null;
    };
    BeginUpload: {
      fileName: string;
      bytes: number;
      contentType?: string;
      /** @description If known: the same file is then not sent twice, and one that changed on its way is noticed. */
      checksum?: string;
      /**
       * Format: uuid
       * @description The image whose file it takes the place of; every use of it stays.
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      replaces?: string;
    };
    UploadBegun: {
      upload: components['schemas']['UploadTicket'] | null;
      /** @description The image, if the library has the file already: then nothing is to be sent. */
      asset: components['schemas']['MediaAsset'] | null;
    };
    UploadTicket: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @enum {string} */
      protocol: 'tus';
      /** @description Address the upload is created at with POST; a path on this server, or an address of the storage. */
      url: string;
      /** @description To be sent with every request of the upload */
      headers: {
        [key: string]: string;
      };
      /** @description To be sent as `Upload-Metadata` when it is created */
      metadata: {
        [key: string]: string;
      };
      /** @description Size of each PATCH; only the last may be smaller. */
      chunkBytes: number;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      expiresAt: string;
    };
    MediaPage: {
      items: components['schemas']['MediaAsset'][];
      total: number;
      nextCursor: string | null;
    };
    MediaUsage: {
      bytes: number;
      quota: number;
      /**
       * @description `warning` from 80 % of the quota; `full` when nothing more is taken.
       * @enum {string}
       */
      state: 'ok' | 'warning' | 'full';
      /** @description Images in the library */
      images: number;
      shares: {
        originals: {
          bytes: number;
          count: number;
        };
        renditions: {
          bytes: number;
          count: number;
        };
        trash: {
          bytes: number;
          count: number;
        };
        uploads: {
          bytes: number;
          count: number;
        };
      };
      /** @description Originals by type, most bytes first */
      kinds: {
        bytes: number;
        count: number;
        contentType: string;
      }[];
      /** @description Images in the library that nothing uses, with their renditions */
      unused: {
        bytes: number;
        count: number;
      };
      /** @description What the last comparison of database and storage found and mended */
      reconciliation: {
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        at: string;
        /** @description Objects nothing referred to; removed */
        orphans: number;
        /** @description Images with a rendition missing; made again */
        missingRenditions: number;
        /** @description Images whose original is gone; upload it again */
        missingOriginals: string[];
      } | null;
    };
    /** @description `delete` is for good and takes only what lies in the trash. */
    BulkMedia:
      | {
          /** @enum {string} */
          action: 'trash';
          ids: string[];
        }
      | {
          /** @enum {string} */
          action: 'restore';
          ids: string[];
        }
      | {
          /** @enum {string} */
          action: 'delete';
          ids: string[];
        }
      | {
          /** @enum {string} */
          action: 'describe';
          ids: string[];
          changes: {
            decorative?: boolean;
            caption?: string;
            credit?: string;
            copyright?: string;
          };
        };
    BulkMediaResult: {
      done: string[];
      failed: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        code: string;
        detail: string;
      }[];
    };
    MediaAssetDetail: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      version: number;
      /** @enum {string} */
      status: 'processing' | 'ready' | 'failed';
      /** @description Renditions made, while processing. */
      progress: {
        done: number;
        total: number;
      };
      failure: {
        code: string;
        message: string;
      } | null;
      /** @description As uploaded; seen by staff only. */
      fileName: string;
      contentType: string;
      bytes: number;
      width: number | null;
      height: number | null;
      /** @description SHA-256 of the original, hexadecimal */
      checksum: string;
      alt: string;
      /** @description Says nothing that a text could: needs no alternative text. */
      decorative: boolean;
      caption: string;
      credit: string;
      copyright: string;
      focalPoint: components['schemas']['FocalPoint'];
      /** @description Null until the asset was ready once. */
      image: components['schemas']['Image'] | null;
      /** @description A new file on its way into the place of this one, or the reason why it could not be. The image stays as it is meanwhile. */
      replacement: {
        fileName: string;
        failure: {
          code: string;
          message: string;
        } | null;
      } | null;
      camera: components['schemas']['CameraData'] | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      trashedAt: string | null;
      uploadedBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      updatedAt: string;
      usedIn: components['schemas']['MediaUse'][];
      /** @description Images that look nearly the same, most alike first; at most ten. */
      similar: components['schemas']['MediaAsset'][];
    };
    MediaUse: {
      /** @enum {string} */
      type: 'project' | 'article' | 'page' | 'site';
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      title: string;
      /** @enum {string} */
      as: 'cover' | 'gallery' | 'body' | 'portrait' | 'share';
      published: boolean;
    };
    UpdateMedia: {
      alt?: string;
      decorative?: boolean;
      caption?: string;
      credit?: string;
      copyright?: string;
      focalPoint?: components['schemas']['FocalPoint'];
    };
    Account: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      permissions: (
        | 'content.read'
        | 'content.write'
        | 'content.publish'
        | 'requests.read'
        | 'requests.write'
        | 'media.read'
        | 'media.write'
        | 'site.read'
        | 'site.write'
        | 'system.read'
        | 'staff.manage'
        | 'tokens.manage'
        | 'audit.read'
      )[];
      /** @description A new address that has not been confirmed yet */
      pendingEmail: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      passwordChangedAt: string;
      secondFactor: {
        on: boolean;
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        since: string | null;
        recoveryCodesLeft: number;
      };
    };
    UpdateAccount: {
      name: string;
    };
    ChangePassword: {
      current: string;
      password: string;
    };
    ChangeEmail: {
      email: string;
      password: string;
    };
    EmailChangeSent: {
      /** @description To follow at once, where no mail server is set up; null where the letter is on its way */
      link: string | null;
    };
    ConfirmWithPassword: {
      password: string;
    };
    SecondFactorSecret: {
      /** @description Base32, for typing */
      secret: string;
      /** @description otpauth:// address, for a QR code */
      uri: string;
    };
    ConfirmSecondFactor: {
      code: string;
    };
    RecoveryCodes: {
      /** @description Ten; each lets you in once. Shown this once */
      codes: string[];
    };
    SignedInDevices: {
      items: components['schemas']['SignedInDevice'][];
    };
    SignedInDevice: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /** @description Browser and system as people call them */
      device: string;
      /** @description From where it was last used */
      address: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      lastUsedAt: string;
      current: boolean;
    };
    StaffPage: {
      items: components['schemas']['StaffMember'][];
      total: number;
      nextCursor: string | null;
      /** @description By status, of what the search and the role find */
      counts: {
        all: number;
        invited: number;
        active: number;
        disabled: number;
      };
    };
    StaffMember: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      /** @enum {string} */
      status: 'invited' | 'active' | 'disabled';
      secondFactor: boolean;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      lastSeenAt: string | null;
      /** @description Devices signed in now */
      sessions: number;
      /**
       * Format: date-time
       * @description When the invitation runs out; null if there is none
       * @example 2026-11-12T16:40:00.000Z
       */
      invitedUntil: string | null;
    };
    InviteStaff: {
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
    };
    StaffInvited: {
      member: components['schemas']['StaffMember'];
      /** @description To hand over yourself, where no mail server is set up; null where the letter is on its way */
      link: string | null;
    };
    StaffDetail: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      /** @enum {string} */
      status: 'invited' | 'active' | 'disabled';
      secondFactor: boolean;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      lastSeenAt: string | null;
      /** @description Devices signed in now */
      sessions: number;
      /**
       * Format: date-time
       * @description When the invitation runs out; null if there is none
       * @example 2026-11-12T16:40:00.000Z
       */
      invitedUntil: string | null;
      devices: components['schemas']['SignedInDevice'][];
    };
    UpdateStaff: {
      name?: string;
      /** @enum {string} */
      role?: 'admin' | 'editor' | 'viewer';
    };
    PasswordResetSent: {
      /** @description To hand over yourself, where no mail server is set up */
      link: string | null;
    };
    ApiTokens: {
      items: components['schemas']['ApiToken'][];
    };
    ApiToken: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      name: string;
      scopes: (
        | 'content.read'
        | 'content.write'
        | 'content.publish'
        | 'requests.read'
        | 'requests.write'
        | 'media.read'
        | 'media.write'
        | 'site.read'
        | 'site.write'
        | 'system.read'
      )[];
      createdBy: {
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string;
        name: string;
      };
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      lastUsedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      revokedAt: string | null;
    };
    CreateApiToken: {
      name: string;
      scopes: (
        | 'content.read'
        | 'content.write'
        | 'content.publish'
        | 'requests.read'
        | 'requests.write'
        | 'media.read'
        | 'media.write'
        | 'site.read'
        | 'site.write'
        | 'system.read'
      )[];
      /** @default 90 */
      days: number;
    };
    CreatedApiToken: {
      token: components['schemas']['ApiToken'];
      /** @description Goes behind `Bearer`. Shown this once */
      secret: string;
    };
    AuditPage: {
      items: components['schemas']['AuditEntry'][];
      total: number;
      nextCursor: string | null;
    };
    AuditEntry: {
      /**
       * Format: uuid
       * @description UUIDv7
       * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
       */
      id: string;
      /**
       * Format: date-time
       * @description ISO 8601, UTC
       * @example 2026-11-12T16:40:00.000Z
       */
      at: string;
      actor: {
        /** @enum {string} */
        kind: 'staff' | 'token' | 'visitor' | 'system';
        /**
         * Format: uuid
         * @description UUIDv7
         * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
         */
        id: string | null;
        name: string;
      };
      /** @example project.published */
      action: string;
      target: {
        type: string;
        id: string | null;
        label: string;
      };
      address: string;
      device: string;
      requestId: string;
      before: {
        [key: string]: unknown;
      } | null;
      after: {
        [key: string]: unknown;
      } | null;
    };
    SystemStatus: {
      version: string;
      /** @description Of the source, if whoever built it said so */
      commit: string | null;
      node: string;
      /**
       * Format: date-time
       * @description Of the process that answers
       * @example 2026-11-12T16:40:00.000Z
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description By its clock
       * @example 2026-11-12T16:40:00.000Z
       */
      now: string;
      database: {
        version: string;
        /** @description The newest step of the schema that was taken */
        migration: string | null;
        /** @description Steps the code needs that were not taken */
        pending: string[];
        bytes: number;
        /** @description True if the API may change tables, which it should not */
        roleIsOwner: boolean;
      };
      /** @description null: it does not answer */
      queue: {
        /** @enum {string} */
        kind: 'redis' | 'postgresql';
        waiting: number;
        active: number;
        /** @description Wait for their next try */
        delayed: number;
        /** @description For good, until somebody retries them */
        failed: number;
        oldestWaitingSeconds: number | null;
      } | null;
      /** @description Jobs the queue was not given yet */
      outbox: {
        waiting: number;
        oldestSeconds: number | null;
      };
      schedule: {
        name: string;
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        dueAt: string;
        lateSeconds: number;
      }[];
      worker: {
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        lastSeenAt: string | null;
      };
      storage: {
        /** @enum {string} */
        kind: 'disk' | 'supabase';
        usedBytes: number;
        quotaBytes: number;
      };
      mail: {
        /** @enum {string} */
        way: 'smtp' | 'folder' | 'none';
        waiting: number;
        failed: number;
      };
      backup: {
        /**
         * Format: date-time
         * @description ISO 8601, UTC
         * @example 2026-11-12T16:40:00.000Z
         */
        lastAt: string;
        /**
         * Format: date-time
         * @description When one of those that are kept was last proved to restore
         * @example 2026-11-12T16:40:00.000Z
         */
        verifiedAt: string | null;
        /**
         * Format: date-time
         * @description When one of them was last found damaged
         * @example 2026-11-12T16:40:00.000Z
         */
        damagedAt: string | null;
        bytes: number | null;
      } | null;
      events: {
        /** @description Whether this process hears what others announce */
        hears: boolean;
      };
    };
    Live: {
      /** @enum {string} */
      status: 'ok';
    };
    Ready: {
      /** @enum {string} */
      status: 'ok' | 'failing';
      checks: {
        [key: string]: {
          /** @enum {string} */
          status: 'ok' | 'failing';
          detail?: string;
        };
      };
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      /** @enum {string} */
      code:
        | 'request.invalid'
        | 'request.malformed'
        | 'request.too_slow'
        | 'request.too_large'
        | 'request.unsupported_type'
        | 'request.not_found'
        | 'request.method_not_allowed'
        | 'request.too_many'
        | 'request.unencrypted'
        | 'request.not_acceptable'
        | 'auth.required'
        | 'auth.invalid_credentials'
        | 'auth.expired'
        | 'auth.forbidden'
        | 'auth.cross_site'
        | 'auth.code_required'
        | 'auth.code_wrong'
        | 'auth.session_only'
        | 'auth.link_spent'
        | 'password.too_common'
        | 'password.wrong'
        | 'second_factor.on'
        | 'second_factor.off'
        | 'second_factor.not_begun'
        | 'second_factor.wrong_code'
        | 'content.stale'
        | 'content.version_required'
        | 'content.not_found'
        | 'content.revision_not_found'
        | 'content.slug_taken'
        | 'content.fixed'
        | 'content.due_past'
        | 'content.no_cover'
        | 'content.image_not_ready'
        | 'content.image_missing'
        | 'content.image_needs_alt'
        | 'content.wrong_status'
        | 'content.trashed'
        | 'content.not_trashed'
        | 'preview.expired'
        | 'site.contrast'
        | 'collaboration.closed'
        | 'collaboration.not_found'
        | 'collaboration.anonymised'
        | 'mail.not_failed'
        | 'mail.not_found'
        | 'staff.not_found'
        | 'staff.unknown'
        | 'staff.email_taken'
        | 'staff.last_admin'
        | 'staff.yourself'
        | 'staff.wrong_status'
        | 'session.not_found'
        | 'token.not_found'
        | 'media.not_found'
        | 'media.in_use'
        | 'media.no_file'
        | 'media.too_large'
        | 'media.type_not_allowed'
        | 'media.empty'
        | 'media.undecodable'
        | 'media.too_many_pixels'
        | 'media.timeout'
        | 'media.crashed'
        | 'media.upload_interrupted'
        | 'media.upload_not_found'
        | 'media.upload_incomplete'
        | 'media.upload_expired'
        | 'media.upload_refused'
        | 'media.checksum_mismatch'
        | 'media.already_there'
        | 'media.quota_exceeded'
        | 'media.trashed'
        | 'media.not_trashed'
        | 'media.original_missing'
        | 'storage.unavailable'
        | 'database.unavailable'
        | 'queue.unavailable'
        | 'server.overloaded'
        | 'server.error';
      requestId: string;
      errors?: {
        /** @description JSON pointer, RFC 6901 */
        pointer: string;
        detail: string;
      }[];
    } & {
      [key: string]: unknown;
    };
    AdminEvent:
      | {
          /** @constant */
          type: 'media.progress';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
          done: number;
          total: number;
        }
      | {
          /** @constant */
          type: 'media.ready';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
        }
      | {
          /** @constant */
          type: 'media.failed';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
          code: string;
          message: string;
        }
      | {
          /** @constant */
          type: 'media.changed';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
        }
      | {
          /** @constant */
          type: 'content.changed';
          /** @enum {string} */
          kind: 'project' | 'article' | 'page' | 'site';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
          version: number;
          status: string;
          by: string | null;
        }
      | {
          /** @constant */
          type: 'collaboration.changed';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
          status: string;
        }
      | {
          /** @constant */
          type: 'staff.changed';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
        }
      | {
          /** @constant */
          type: 'session.ended';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          userId: string;
          /** @description Null: all of this person */
          sessionId: string | null;
        }
      | {
          /** @constant */
          type: 'tokens.changed';
          /**
           * Format: uuid
           * @description UUIDv7
           * @example 019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11
           */
          id: string;
        }
      | {
          /** @constant */
          type: 'site.published';
          paths: string[];
        };
    SendRequest: {
      name: string;
      email: string;
      /** @default  */
      phone: string;
      /** @default  */
      company: string;
      /** @enum {string} */
      kind: 'commission' | 'partnership' | 'press' | 'career' | 'other';
      /** @default  */
      budget: string;
      /** @default  */
      timeframe: string;
      message: string;
      /** @constant */
      consent: true;
      /** @default  */
      language: string;
      /**
       * @description Left empty by people: a trap for programs
       * @default
       */
      website: string;
      /**
       * @description Solved challenge of `GET /api/collaborations/challenge`
       * @default
       */
      proof: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  login: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Login'];
      };
    };
    responses: {
      /** @description Access token; the refresh token comes as an HttpOnly cookie */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refresh: {
    parameters: {
      query?: never;
      header: {
        /** @description `csrfToken` of the session */
        'X-CSRF-Token': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  logout: {
    parameters: {
      query?: never;
      header: {
        /** @description `csrfToken` of the session */
        'X-CSRF-Token': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentUser'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  forgotPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgotPassword'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SpendLink'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitation'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SpendLink'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listProjects: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        discipline?: string;
        tag?: string;
        year?: number;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Project'];
        };
      };
      /** @description The project has another address now */
      308: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listNews: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        tag?: string;
        year?: number;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticlePage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getArticle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Article'];
        };
      };
      /** @description The article has another address now */
      308: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Page'];
        };
      };
      /** @description The page has another address now */
      308: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getChallenge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Challenge'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sendRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description A name for this letter: the same again is not taken twice */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestSent'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  moveProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveProject'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminListProjects: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'draft' | 'scheduled' | 'published' | 'archived' | 'trashed';
        discipline?: string;
        sort?: 'order' | 'title' | '-title' | 'year' | '-year' | 'updated' | '-updated';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProjectPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createProject: {
    parameters: {
      query?: never;
      header?: {
        /** @description A name for this request: the same again begins nothing twice */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateProject'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkProjects: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkContent'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkContentResult'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminGetProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trashProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProject'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publishProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  scheduleProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleContent'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unpublishProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  archiveProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreProject: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listProjectRevisions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revisions'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getProjectRevision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        revisionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectRevision'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreProjectRevision: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        revisionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminProject'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getProjectDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDraft'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  keepProjectDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepDraft'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  dropProjectDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  previewProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewLink'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminListArticles: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'draft' | 'scheduled' | 'published' | 'archived' | 'trashed';
        tag?: string;
        sort?: '-date' | 'date' | 'title' | '-title' | 'updated' | '-updated';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticlePage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createArticle: {
    parameters: {
      query?: never;
      header?: {
        /** @description A name for this request: the same again begins nothing twice */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateArticle'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkArticles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkContent'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkContentResult'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminGetArticle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trashArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateArticle'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publishArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  scheduleArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleContent'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unpublishArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  archiveArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listArticleRevisions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revisions'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getArticleRevision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        revisionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleRevision'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreArticleRevision: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        revisionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminArticle'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getArticleDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDraft'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  keepArticleDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepDraft'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  dropArticleDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  previewArticle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewLink'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminListPages: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'draft' | 'scheduled' | 'published' | 'archived' | 'trashed';
        sort?: 'title' | '-title' | 'updated' | '-updated';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPagePage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createPage: {
    parameters: {
      query?: never;
      header?: {
        /** @description A name for this request: the same again begins nothing twice */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePage'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkPages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkContent'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkContentResult'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminGetPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trashPage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updatePage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdatePage'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publishPage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  schedulePage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleContent'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unpublishPage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  archivePage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restorePage: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPageRevisions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revisions'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPageRevision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        revisionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageRevision'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restorePageRevision: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        revisionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPageDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDraft'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  keepPageDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepDraft'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  dropPageDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  previewPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewLink'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminGetSite: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSite'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateSite: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateSite'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSite'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRequests: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        /** @description All but archived and spam if left out */
        status?: 'new' | 'in_review' | 'replied' | 'archived' | 'spam';
        /** @description Assigned to whoever asks */
        mine?: 'true';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminRequestPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportRequests: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        /** @description All but archived and spam if left out */
        status?: 'new' | 'in_review' | 'replied' | 'archived' | 'spam';
        /** @description Assigned to whoever asks */
        mine?: 'true';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportPerson: {
    parameters: {
      query: {
        email: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonExport'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAssignees: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assignees'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminRequest'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteRequest: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateRequest: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminRequest'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  noteRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddNote'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminRequest'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  answerRequest: {
    parameters: {
      query?: never;
      header: {
        /** @description A name for this answer: the same again is sent once */
        'Idempotency-Key'?: string;
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminRequest'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOverview'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getFiledLetter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiledLetter'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resendMail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMedia: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'processing' | 'ready' | 'failed';
        /** @description Content type of the original */
        kind?: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/heic' | 'image/tiff';
        missing?: 'alt';
        unused?: 'true';
        /** @description What lies in the trash, instead of the library */
        trashed?: 'true';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  uploadMedia: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaUploaded'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginUpload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeginUpload'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadBegun'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  completeUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaUploaded'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMediaUsage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaUsage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkMedia: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkMedia'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkMediaResult'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMedia: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaAssetDetail'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteMedia: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateMedia: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateMedia'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaAsset'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreMedia: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag last read, e.g. "12" */
        'If-Match': string;
      };
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaAsset'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMediaOriginal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/*': string;
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  adminEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': components['schemas']['AdminEvent'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateAccount'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeEmail'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmailChangeSent'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmWithPassword'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorSecret'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmSecondFactor'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmWithPassword'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmWithPassword'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedInDevices'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listStaff: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        role?: 'admin' | 'editor' | 'viewer';
        status?: 'invited' | 'active' | 'disabled';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  inviteStaff: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InviteStaff'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffInvited'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getStaff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffDetail'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateStaff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateStaff'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffMember'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  inviteStaffAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffInvited'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  disableStaff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffMember'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  enableStaff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffMember'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOutStaff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endStaffSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
        /** @description UUIDv7 */
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sendPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasswordResetSent'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listTokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiTokens'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiToken'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedApiToken'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUIDv7 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAudit: {
    parameters: {
      query?: {
        /** @description UUIDv7 */
        actorId?: string;
        action?: string;
        targetType?: string;
        targetId?: string;
        q?: string;
        /** @description ISO 8601, UTC */
        from?: string;
        /** @description ISO 8601, UTC */
        to?: string;
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportAudit: {
    parameters: {
      query?: {
        /** @description UUIDv7 */
        actorId?: string;
        action?: string;
        targetType?: string;
        targetId?: string;
        q?: string;
        /** @description ISO 8601, UTC */
        from?: string;
        /** @description ISO 8601, UTC */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSystem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemStatus'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Live'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ready'];
        };
      };
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ready'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  metrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
