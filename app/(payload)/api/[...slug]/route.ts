import { randomUUID } from 'node:crypto'
import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { answered } from '../../../../collections/requests/answered'
import { refuseOtherPages } from '../../../../collections/requests/own-page'
import { publicOrigin } from '../../../../collections/users/public-origin'
import { withLogContext } from '../../../../operations/log/context'

type Handler = ReturnType<typeof REST_GET>

const spoken =
  (handler: Handler): Handler =>
  (request, context) =>
    withLogContext({ module: 'api', request: randomUUID() }, () =>
      answered(async () => refuseOtherPages(request, publicOrigin(process.env)) ?? handler(request, context)),
    )

export const GET = spoken(REST_GET(config))
export const POST = spoken(REST_POST(config))
export const DELETE = spoken(REST_DELETE(config))
export const PATCH = spoken(REST_PATCH(config))
export const PUT = spoken(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
