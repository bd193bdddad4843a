/** `GET /api/find?q=`: for the field on the first page of the admin. */
import { findFor } from '../../../../components/admin/find/find'
import { refusal } from '../../../../collections/answers'
import { planTexts } from '../../../../messages'
import { compoundSplitter } from '../../../../publishing/outputs/danish/compounds'
import { readDictionary } from '../../../../publishing/outputs/danish/dictionary'
import { payloadRequest } from '../signed-in'

export async function GET(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  const query = new URL(request.url).searchParams.get('q') ?? ''
  const answer = await findFor(req, query, async () => compoundSplitter(await readDictionary()))
  if (!answer) return refusal(403, planTexts.signInFirst)
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}
