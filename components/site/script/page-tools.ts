/** What a plan's page and the log sheet can do beyond being read. */
import { prepareFaults } from './fault'
import { prepareLog } from './log'
import { prepareTicks } from './ticks'

prepareTicks()
prepareFaults()
prepareLog()
