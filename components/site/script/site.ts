/**
 * The site's own script, the only one that every page loads. Every page is complete without it; it adds opening and
 * closing of sections, marks on dates that have passed, and search, which is fetched by those who search.
 */
import { prepareOffline } from './offline'
import { prepareReviewMarks } from './review'
import { prepareRoleChoice } from './role'
import { prepareSearch } from './search'
import { prepareSections } from './sections'
import { preparePrint } from './print'

prepareSections()
prepareReviewMarks()
prepareRoleChoice()
preparePrint()
prepareSearch()
prepareOffline()
