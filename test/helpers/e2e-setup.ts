/** Run before each test file: none begins before there is a build to test. */
import { beforeAll } from 'vitest'
import { untilBuilt } from './prepared-demo'

beforeAll(untilBuilt, 600_000)
