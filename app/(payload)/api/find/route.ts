/** `GET /api/find?q=`: for the field on the first page of the admin. */
import { findFor } from '../../../../components/admin/find/find'
import { planTexts } from '../../../../messages'
import { compoundSplitter } from '../../../../publishing/outputs/danish/compounds'
import { readDictionary } from '../../../../publishing/outputs/danish/dictionary'
import { payloadRequest, refused } from '../signed-in'

export async function GET(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  const query = new URL(request.url).searchParams.get('q') ?? ''
  const answer = await findFor(req, query, async () => compoundSplitter(await readDictionary()))
  if (!answer) return refused(planTexts.signInFirst, 403)
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}
