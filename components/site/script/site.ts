/**
 * The site's own script, the only one that every page loads. Every page is complete without it; it adds what depends on
 * the screen, the hour and the device, and search, which is fetched by those who search.
 */
import { prepareContactCards, prepareFilter } from './filter'
import { prepareHours } from './hours'
import { prepareOffline } from './offline'
import { preparePrint } from './print'
import { prepareReviewMarks } from './review'
import { prepareRoleChoice } from './role'
import { prepareSearch } from './search'
import { prepareSections } from './sections'
import { prepareSharing } from './share'
import { prepareTools } from './tools'

prepareSections()
prepareHours()
prepareReviewMarks()
prepareRoleChoice()
preparePrint()
prepareSearch()
prepareFilter()
prepareContactCards()
prepareSharing()
prepareTools()
prepareOffline()
