/** Routes without a login. Adding one is a decision: it belongs on this list. */
export const OPEN_TO_EVERYBODY: readonly string[] = [
  'AccountController.acceptInvitation', // with the secret of the link
  'AccountController.askForReset', // answers the same for known and unknown people
  'AccountController.confirmReset', // with the secret of the link
  'CalendarController.read', // with the secret of the address; limited by address
  'DemoController.logins', // answers on demonstrations only
  'HealthController.live',
  'HealthController.ready',
  'MetricsController.page', // with its own token, or a permission
  'OpenDataController.atom', // open data and feeds of changes
  'OpenDataController.csv',
  'OpenDataController.feed',
  'OpenDataController.json',
  'OpenDataController.page',
  'PdfCheckController.check', // tells what a file is, keeps nothing
  'PdfCheckController.form',
  'PublicController.confirm', // what a scanned code says
  'PublicController.file', // where the office allows it
  'PublicController.keys', // for who checks printed codes offline
  'PublicController.list', // the public register
  'PublicController.page', // the page behind a code
  'PublicController.picture', // the product of a right code
  'PublicFiguresController.csv', // published facts, counted
  'PublicFiguresController.json',
  'PublicFiguresController.page',
  'PublicPointsController.list', // recognised sales points
  'PublicPointsController.listPage', // the same as a page without script
  'PublicPointsController.page', // the page behind a point's code
  'RegisterPagesController.filters',
  'RegisterPagesController.list', // the public register as page
  'RegisterPagesController.map',
  'PublicReportsController.form', // report of a violation, without script
  'PublicReportsController.lookUp', // by the reference that the reporter got
  'PublicReportsController.take', // limited by address; keeps no person
  'SessionController.close', // ends the session of the cookie, if there is one
  'SessionController.open', // logging in
];

/** Routes for everybody who is logged in; what they answer depends on who asks. */
export const MAY_BE_USED_BY_ALL: readonly string[] = [
  'BulkActsController.get', // one's own
  'BulkActsController.list',
  'BulkActsController.perform', // each act asks the permission of the single one
  'BulkActsController.preview',
  'BulkActsController.undo', // one's own
  'CalendarController.mine', // one's own
  'CalendarController.renew',
  'CalendarController.revoke',
  'CriteriaController.rulebooks', // the law is public
  'CriteriaController.sheet',
  'MandatesController.acts', // of mandates that one gave or holds
  'MandatesController.enter',
  'MandatesController.leave',
  'MandatesController.list',
  'MandatesController.revoke',
  'MandatesController.take', // with the code of the producer; guessing is slowed down
  'ExportsController.get', // the list's own route decides, with the same session
  'DemoController.moveDate', // on demonstrations only
  'HolidaysController.list',
  'MeController.deviceKey', // one's own
  'MeController.endSession', // one's own
  'MeController.sessions',
  'WorklistController.work',
  'NoticesController.list', // one's own
  'NoticesController.read',
  'RoundsController.list',
  'SearchController.find', // the lists' own routes decide, with the same session
  'SessionController.get',
  'TilesController.mine', // counts what the rights of the person reach
  'UnitsController.get',
  'UnitsController.list',
];
